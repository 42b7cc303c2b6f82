package org.throughcare.model.sync;

/**
 * Why an entry is held.
 *
 * @param code what is wrong, such as {@code malformed}, {@code no-grant}, {@code id-taken}, {@code too-large} or the code
 *     of the rule that its body breaks
 * @param field the path of the field that it is about; empty when it is about the whole entry
 */
public record HoldReason(String code, String field) {

    /** The line is not an entry. */
    public static final String MALFORMED = "malformed";
    /** The line is longer than {@link Limits#ENTRY_BYTES}. */
    public static final String TOO_LARGE = "too-large";
    /** The author has never had a grant for the ledger. */
    public static final String NO_GRANT = "no-grant";
    /** Another entry has this id already. */
    public static final String ID_TAKEN = "id-taken";
    /** The ledger does not exist and this entry does not open one. */
    public static final String NO_LEDGER = "no-ledger";
    /** The entry names another author or device than the one who sends it may speak for. */
    public static final String WRONG_AUTHOR = "wrong-author";
    /** Kinds of that name do not belong into ledgers of that subject. */
    public static final String WRONG_SUBJECT = "wrong-subject";
    /** The entry speaks for a team of which its author is no member. */
    public static final String WRONG_TEAM = "wrong-team";
    /** Only a worker in another role records such a thing. */
    public static final String WRONG_ROLE = "wrong-role";
    /** The entry answers something that is not there to be answered so. */
    public static final String OUT_OF_TURN = "out-of-turn";
    /** The entry was handed back, but no seal covers it. */
    public static final String NOT_SEALED = "not-sealed";
    /** Nobody signed the entry for whom it could have been recorded. */
    public static final String UNSIGNED = "unsigned";
    /** The signature that came with the entry is not that of a key which its worker has on its tablet. */
    public static final String WRONG_SIGNATURE = "wrong-signature";
    /** The entry is signed with a key that was revoked before it came. */
    public static final String REVOKED_KEY = "revoked-key";
}
