package org.throughcare.mobile.store;

import org.throughcare.model.sync.Delivery;

/**
 * Entries that wait and can't be read on this tablet now, sealed as the server can open them.
 *
 * @param last the place of the last of them
 */
public record Parcel(Delivery delivery, long last) {

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return delivery.items().isEmpty();
    }
}
