/** Every version of one thing: who recorded it, when, why, what changed; and the choice where two versions differ. */
@NullMarked
package org.throughcare.mobile.versions;

import org.jspecify.annotations.NullMarked;
