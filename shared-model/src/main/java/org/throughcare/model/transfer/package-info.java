/** Handing a person on from one team to another. */
@NullMarked
package org.throughcare.model.transfer;

import org.jspecify.annotations.NullMarked;
