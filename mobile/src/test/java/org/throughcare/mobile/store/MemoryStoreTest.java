package org.throughcare.mobile.store;

/** The store in memory keeps the contract. */
class MemoryStoreTest extends StoreContract {

    @Override
    Store empty() {
        return new MemoryStore();
    }
}
