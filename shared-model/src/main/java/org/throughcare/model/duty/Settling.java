package org.throughcare.model.duty;

/** Who may say that a duty is settled; each rule says it of each of its names. */
public enum Settling {
    /** Only a person can know: they say that it is done, was done late and why, or is not needed and why. */
    BY_PERSON,
    /** Only a person can know that it is done, and they always have to do it: it is done, or was done late and why. */
    BY_PERSON_ALWAYS_NEEDED,
    /** What was done is recorded and settles it by itself; a person may only say, and why, that it is not needed. */
    BY_RECORD_UNLESS_NOT_NEEDED,
    /** The law wants it done and recorded: nothing that a person says instead of it counts. */
    BY_RECORD;

    /** Whether a person may settle such a duty in some way. */
    public boolean byPerson() {
        return this != BY_RECORD;
    }

    /** Whether a person may settle such a duty so, in the codes of {@link DutySettled#how()}. */
    public boolean allows(String how) {
        return switch (this) {
            case BY_PERSON -> true;
            case BY_PERSON_ALWAYS_NEEDED -> !how.equals(DutySettled.NOT_NEEDED);
            case BY_RECORD_UNLESS_NOT_NEEDED -> how.equals(DutySettled.NOT_NEEDED);
            case BY_RECORD -> false;
        };
    }
}
