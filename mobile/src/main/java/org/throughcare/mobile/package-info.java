/** The tablet: the whole of it without screens is {@link org.throughcare.mobile.Tablet}. */
@NullMarked
package org.throughcare.mobile;

import org.jspecify.annotations.NullMarked;
