/** Our port to the device that the app runs on. */
@NullMarked
package org.throughcare.mobile.device;

import org.jspecify.annotations.NullMarked;
