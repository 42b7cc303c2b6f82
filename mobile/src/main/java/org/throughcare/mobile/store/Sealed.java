package org.throughcare.mobile.store;

import org.throughcare.model.ledger.Head;

/** The newest head of a ledger that the server sealed for this tablet, and the seal. */
public record Sealed(Head head, String seal) {}
