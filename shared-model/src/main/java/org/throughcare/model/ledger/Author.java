package org.throughcare.model.ledger;

/** Who says what an entry says. */
public sealed interface Author {

    /** A worker who recorded it. */
    record Worker(WorkerId worker) implements Author {
        @Override
        public String toString() {
            return "worker:" + worker;
        }
    }

    /** A rule that derived it from other entries. */
    record Rule(String rule) implements Author {
        @Override
        public String toString() {
            return "rule:" + rule;
        }
    }

    /** Reads the canonical text, {@code worker:UUID} or {@code rule:name}; throws IllegalArgumentException. */
    static Author parse(String text) {
        if (text.startsWith("worker:")) {
            return new Worker(WorkerId.parse(text.substring("worker:".length())));
        }
        if (text.startsWith("rule:") && text.length() > "rule:".length()) {
            return new Rule(text.substring("rule:".length()));
        }
        throw new IllegalArgumentException("not an author");
    }
}
