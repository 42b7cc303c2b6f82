package org.throughcare.mobile.store;

import org.throughcare.model.ledger.ReadId;

/**
 * A note that somebody's record was opened, sealed for whoever is to hand it on (USR-6).
 *
 * @param holder who opens it
 * @param sealed the note, as that holder reads it
 * @param place where it stands among the others; zero before it is kept
 */
public record KeptRead(ReadId id, String holder, String sealed, long place) {

    /**
     * As many notes a tablet keeps. A lease ends after fourteen days without contact, and with it all reading: this is more than
     * a hundred a day for each of seven workers.
     */
    public static final int MOST = 10_000;
}
