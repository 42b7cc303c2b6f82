/** Appointments: when a person is to meet whom. */
@NullMarked
package org.throughcare.server.appointment;

import org.jspecify.annotations.NullMarked;
