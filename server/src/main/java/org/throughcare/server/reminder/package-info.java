/** Reminders: what was planned for whom, what was sent, and what became of it. */
@NullMarked
package org.throughcare.server.reminder;

import org.jspecify.annotations.NullMarked;
