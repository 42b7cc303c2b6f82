/** Settling what is due: that it was done, was done late and why, or is not needed and why. */
@NullMarked
package org.throughcare.mobile.duty;

import org.jspecify.annotations.NullMarked;
