/** What a person uses. */
@NullMarked
package org.throughcare.model.substance;

import org.jspecify.annotations.NullMarked;
