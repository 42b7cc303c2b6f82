/** Appointments: one by one and in series, the contacts they come to in a week, and the reminders of them. */
@NullMarked
package org.throughcare.model.appointment;

import org.jspecify.annotations.NullMarked;
