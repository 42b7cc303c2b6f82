package org.throughcare.model.sync;

/** Why somebody opens a restricted record, in words (USR-6): long enough to say something, short enough to be read. */
public final class ReadReason {

    /** The fewest characters that say why. */
    public static final int SHORTEST = 10;

    /** The most that the trail keeps whole. */
    public static final int LONGEST = 500;

    private ReadReason() {}

    /** Whether these words say why. */
    public static boolean isGiven(String words) {
        int length = length(words);
        return length >= SHORTEST && length <= LONGEST;
    }

    /** How many characters the words have without the space around them. */
    public static int length(String words) {
        String said = words.strip();
        return said.codePointCount(0, said.length());
    }
}
