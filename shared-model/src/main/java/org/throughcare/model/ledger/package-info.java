/** The one idea of the house: a record is a ledger, an ordered list of immutable entries. */
@NullMarked
package org.throughcare.model.ledger;

import org.jspecify.annotations.NullMarked;
