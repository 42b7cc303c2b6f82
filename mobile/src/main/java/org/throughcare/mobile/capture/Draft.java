package org.throughcare.mobile.capture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;

/**
 * An entry before it is saved. It carries its id, so that a draft saved twice (a double tap) is one entry.
 *
 * @param basis the heads of the thread that it amends; empty when it begins one
 * @param reason why it amends them; null when it begins a thread
 */
public record Draft<B extends Body>(
        EntryId id,
        LedgerId ledger,
        Kind<B> kind,
        B body,
        List<EntryId> basis,
        @Nullable String reason) {

    /** Copies the basis. */
    public Draft {
        basis = List.copyOf(basis);
    }

    /** The same draft, saying something else. */
    public Draft<B> saying(B other) {
        return new Draft<>(id, ledger, kind, other, basis, reason);
    }
}
