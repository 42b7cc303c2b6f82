package org.throughcare.server.openid;

/**
 * Who the provider says that somebody is.
 *
 * @param subject what the provider calls them, and never anybody else
 * @param secondFactor whether they have shown it more than a password
 */
public record Identity(String subject, boolean secondFactor) {

    /** Whether it is the same person. */
    boolean isOf(Identity other) {
        return subject.equals(other.subject);
    }

    /** Without the subject. */
    @Override
    public String toString() {
        return "Identity";
    }
}
