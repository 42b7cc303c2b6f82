/** Who is there: signing in, unlocking, and how often one may try. */
@NullMarked
package org.throughcare.mobile.signin;

import org.jspecify.annotations.NullMarked;
