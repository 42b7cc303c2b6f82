/** Working days, deadlines and ages, counted the same way on tablet and server. */
@NullMarked
package org.throughcare.model.calendar;

import org.jspecify.annotations.NullMarked;
