package org.throughcare.server.subjectaccess;

import org.throughcare.model.ledger.Hash;

/**
 * What a person is given, to be read and as data.
 *
 * @param html a page that stands by itself
 * @param json the same as data
 */
@SuppressWarnings("ArrayRecordComponent") // as the table has it, compared nowhere
record ReleasedFile(byte[] html, byte[] json) {

    /** The hashes of both, as the trail keeps them. */
    String hashes() {
        return "html " + Hash.of(html) + ", json " + Hash.of(json);
    }

    /** Names nothing of it. */
    @Override
    public String toString() {
        return "ReleasedFile";
    }
}
