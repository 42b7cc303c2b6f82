/** Dated reference data: code lists, and the files in which such data ships with the program. */
@NullMarked
package org.throughcare.model.reference;

import org.jspecify.annotations.NullMarked;
