/** Ledgers as they are kept: entries in order, heads, and the projections that are drawn from them. */
@NullMarked
package org.throughcare.server.ledger;

import org.jspecify.annotations.NullMarked;
