package org.throughcare.model.ledger;

/** How far a ledger goes: the number of its last entry and the chain hash over all of them. */
public record Head(LedgerId ledger, long number, Hash chain) {

    /** The head of a ledger without entries. */
    public static Head start(LedgerId ledger) {
        return new Head(ledger, 0, Hash.START);
    }

    /** The head after one more entry with that hash. */
    public Head then(Hash entry) {
        return new Head(ledger, number + 1, chain.then(entry));
    }
}
