/** A person's signature on something recorded, or why there is none on the screen. */
@NullMarked
package org.throughcare.model.signature;

import org.jspecify.annotations.NullMarked;
