/** Screens as loops: an immutable model, events that happened, effects to run, and one pure update. */
@NullMarked
package org.throughcare.mobile.loop;

import org.jspecify.annotations.NullMarked;
