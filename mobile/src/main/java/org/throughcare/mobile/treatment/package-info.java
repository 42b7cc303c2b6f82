/** When treatment has to start, how it stands, and why it is late, on the tablet. */
@NullMarked
package org.throughcare.mobile.treatment;

import org.jspecify.annotations.NullMarked;
