package org.throughcare.model.ledger;

import java.util.Locale;

/** What a ledger is about. */
public enum Subject {
    /** A person on an order or in prison. */
    PERSON,
    /** A team: its group programmes, their sessions, its training and surveys. */
    TEAM,
    /** The service: dated reference data such as code lists and calendars. */
    SERVICE;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word that stands for it on the wire. */
    public String word() {
        return word;
    }

    /** The subject of that word; throws IllegalArgumentException for any other word. */
    public static Subject ofWord(String word) {
        for (Subject subject : values()) {
            if (subject.word().equals(word)) {
                return subject;
            }
        }
        throw new IllegalArgumentException("no subject is called " + word);
    }
}
