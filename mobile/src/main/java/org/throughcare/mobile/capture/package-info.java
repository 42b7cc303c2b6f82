/** The one door through which a worker's entries come into the store. */
@NullMarked
package org.throughcare.mobile.capture;

import org.jspecify.annotations.NullMarked;
