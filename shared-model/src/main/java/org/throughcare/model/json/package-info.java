/** JSON as plain values: read, asked for fields by name, written deterministically, without reflection. */
@NullMarked
package org.throughcare.model.json;

import org.jspecify.annotations.NullMarked;
