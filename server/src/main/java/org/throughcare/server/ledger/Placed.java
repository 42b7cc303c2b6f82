package org.throughcare.server.ledger;

import org.throughcare.model.ledger.Hash;

/** Where an entry stands in its ledger, and the hash of its bytes. */
public record Placed(long number, Hash hash) {}
