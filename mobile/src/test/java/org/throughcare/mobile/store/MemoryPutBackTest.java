package org.throughcare.mobile.store;

/** The store in memory keeps the contract of a server that was put back. */
class MemoryPutBackTest extends PutBackContract {

    @Override
    Store empty() {
        return new MemoryStore();
    }
}
