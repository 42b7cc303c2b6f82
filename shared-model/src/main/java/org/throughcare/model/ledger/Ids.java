package org.throughcare.model.ledger;

import java.util.UUID;

/** The port through which new identities come in; the real one gives UUIDv7, tests give a countable row of them. */
@FunctionalInterface
public interface Ids {
    /** An identity never given before. */
    UUID next();
}
