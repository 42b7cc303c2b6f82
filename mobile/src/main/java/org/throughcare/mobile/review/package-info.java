/** Court reviews on the tablet: hearings, directions, reports. */
@NullMarked
package org.throughcare.mobile.review;

import org.jspecify.annotations.NullMarked;
