package org.throughcare.mobile.store;

/** The store in memory keeps what is to be told to the server. */
class MemoryTellingTest extends TellingContract {

    @Override
    Store empty() {
        return new MemoryStore();
    }
}
