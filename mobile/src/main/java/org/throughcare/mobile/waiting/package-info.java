/** What waits to be sent, what is held, how the sync stands, and how the tablet looks. */
@NullMarked
package org.throughcare.mobile.waiting;

import org.jspecify.annotations.NullMarked;
