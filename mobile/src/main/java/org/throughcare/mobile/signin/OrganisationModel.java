package org.throughcare.mobile.signin;

/**
 * A worker signs in with their organisation's identity provider.
 *
 * @param stage how far they are
 * @param page the address at which they type the code; empty before there is one
 * @param userCode the code; empty before there is one
 * @param secondFactor whether the server has asked for a code of the worker's second factor
 * @param name what the worker is called; empty before the server has said so
 * @param busy whether something is under way that they wait for
 * @param message what came of the last step that was not as it should be; empty otherwise
 */
public record OrganisationModel(
        Stage stage, String page, String userCode, boolean secondFactor, String name, boolean busy, String message) {

    /** How far they are. */
    public enum Stage {
        /** The tablet asks for a code. */
        BEGINNING,
        /** The worker has a code, and the tablet waits until they have typed it elsewhere. */
        CODE,
        /** The server wants a code of the worker's second factor. */
        SECOND_FACTOR,
        /** The server wants a code that lets the tablet in. */
        ENROLMENT,
        /** They are let in, and choose a passphrase for this tablet. */
        NEW_PASSPHRASE,
        /** They are let in, and have a passphrase for this tablet. */
        PASSPHRASE,
        /** That did not work: a new code is needed. */
        OVER
    }

    /** The start. */
    static OrganisationModel start() {
        return new OrganisationModel(Stage.BEGINNING, "", "", false, "", true, "");
    }

    OrganisationModel showing(String address, String code) {
        return new OrganisationModel(Stage.CODE, address, code, false, "", true, "");
    }

    OrganisationModel at(Stage next, String words) {
        boolean factor = secondFactor || next == Stage.SECOND_FACTOR;
        return new OrganisationModel(next, page, userCode, factor, name, false, words);
    }

    OrganisationModel welcoming(String who, boolean known) {
        return new OrganisationModel(
                known ? Stage.PASSPHRASE : Stage.NEW_PASSPHRASE, page, userCode, secondFactor, who, false, "");
    }

    OrganisationModel said(String words) {
        return new OrganisationModel(stage, page, userCode, secondFactor, name, busy, words);
    }

    OrganisationModel waiting(boolean waits) {
        return new OrganisationModel(stage, page, userCode, secondFactor, name, waits, "");
    }
}
