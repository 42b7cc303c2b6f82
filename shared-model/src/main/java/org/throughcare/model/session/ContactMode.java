package org.throughcare.model.session;

import java.util.Locale;

/** How a worker and a person meet. */
public enum ContactMode {
    /** Face to face, where the service is. */
    IN_PERSON,
    /** The worker goes to the person's wing. */
    WING_VISIT,
    /** By telephone, an in-cell one included. */
    PHONE,
    /** By video. */
    VIDEO;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word that stands for it on the wire. */
    public String word() {
        return word;
    }

    /** The mode of that word; throws IllegalArgumentException for any other word. */
    public static ContactMode ofWord(String word) {
        for (ContactMode mode : values()) {
            if (mode.word().equals(word)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("no contact mode is called " + word);
    }
}
