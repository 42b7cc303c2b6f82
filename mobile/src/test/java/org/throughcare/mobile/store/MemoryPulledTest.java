package org.throughcare.mobile.store;

/** The store in memory keeps what the server gives. */
class MemoryPulledTest extends PulledContract {

    @Override
    Store empty() {
        return new MemoryStore();
    }
}
