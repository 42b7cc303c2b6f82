/** Appointments: booking one or a series, moving it, calling it off. */
@NullMarked
package org.throughcare.mobile.appointment;

import org.jspecify.annotations.NullMarked;
