/** What a person uses. */
@NullMarked
package org.throughcare.mobile.substance;

import org.jspecify.annotations.NullMarked;
