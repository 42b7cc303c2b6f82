/** Who may use the tablet: sign-in, lock, lock-out, the lease, tokens. */
@NullMarked
package org.throughcare.mobile.access;

import org.jspecify.annotations.NullMarked;
