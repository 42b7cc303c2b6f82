package org.throughcare.server.ledger;

import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.Written;

/** An entry that is about to be appended: its bytes' hash, and the head of its ledger once it is in. */
public record Numbered(Written written, Hash hash, Head head) {}
