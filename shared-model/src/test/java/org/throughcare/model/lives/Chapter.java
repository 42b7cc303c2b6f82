package org.throughcare.model.lives;

/** A part of a person's year that one feature tells of. */
@FunctionalInterface
public interface Chapter {
    /** Tells it, by the life's own dice; what is told before can be gone on from. */
    void tell(Life life);
}
