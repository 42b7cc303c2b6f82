package org.throughcare.mobile.store;

/** The store in memory keeps what is recorded on the tablet. */
class MemoryRecordedTest extends RecordedContract {

    @Override
    Store empty() {
        return new MemoryStore();
    }
}
