package org.throughcare.server.audit;

import org.throughcare.model.json.Words;

/** What a route does, as the trail names it. */
public enum Act {
    /** Somebody signs in, or tries to. */
    SIGN_IN(Trait.BY_STRANGERS),
    /** Somebody begins to sign in with the organisation's identity provider. */
    SIGN_IN_BEGUN(Trait.BY_STRANGERS),
    /** A session is carried on. */
    SESSION_RENEWED(Trait.BY_STRANGERS),
    /** A tablet hands in what was recorded on it. */
    PUSH,
    /** A tablet hands in what it can't read itself. */
    DELIVERY,
    /** A tablet hands in notes of what was read on it. */
    READS_DELIVERED,
    /** A person's record was opened on a tablet, before the tablet handed in that it was. */
    RECORD_READ_ON_TABLET,
    /** A tablet asks what it has to let go of, while its worker's vault is closed. */
    WITHDRAWN_ASKED,
    /** A tablet hands in signed receipts of what it has destroyed. */
    DESTRUCTION_RECEIPTED,
    /** A tablet hands back what a restored server has lost. */
    HAND_BACK,
    /** A tablet fetches entries, is told to drop ledgers, or to erase everything. */
    PULL,
    /** The caseload is listed. */
    PEOPLE_LISTED,
    /** A person's drug tests are read. */
    TESTS_READ(Trait.SHOWS_A_RECORD),
    /** A person's appointments are read. */
    APPOINTMENTS_READ(Trait.SHOWS_A_RECORD),
    /** A person's attendance is read. */
    ATTENDANCE_READ(Trait.SHOWS_A_RECORD),
    /** What is due on the caseload is listed. */
    DUTIES_LISTED,
    /** The treatment starts of the caseload are listed. */
    STARTS_LISTED,
    /** The report of late starts is taken away as a table. */
    LATE_STARTS_EXPORTED,
    /** Failed tests without a referral are listed. */
    UNMATCHED_REFERRALS_LISTED,
    /** First assessments after a referral are listed. */
    FIRST_ASSESSMENTS_LISTED,
    /** What is kept for the records of the caseload is read, but for what is in restricted ones. */
    ESCROW_READ,
    /** One entry that is kept for a record is read. */
    ESCROW_ENTRY_READ(Trait.SHOWS_A_RECORD),
    /** A kept entry is let into its record. */
    ESCROW_ADMITTED(Trait.SHOWS_A_RECORD),
    /** A kept entry is left out of its record. */
    ESCROW_SET_ASIDE(Trait.SHOWS_A_RECORD),
    /** What is held or escrowed is listed, without what was recorded. */
    HELD_LISTED,
    /** What was held or escrowed and has been dealt with is listed. */
    SETTLED_LISTED,
    /** A held entry is judged again. */
    HELD_JUDGED_AGAIN,
    /** The signatures of a ledger's entries are verified again. */
    SIGNATURES_VERIFIED,
    /** The keys with which a worker signs are listed. */
    SIGNING_KEYS_LISTED,
    /** A key with which a worker signs is revoked. */
    SIGNING_KEY_REVOKED,
    /** People who may have two records are listed, across teams. */
    ALIKE_LISTED,
    /** The teams are listed. */
    TEAMS_LISTED,
    /** A team is added or changed. */
    TEAM_KEPT,
    /** The workers are listed. */
    WORKERS_LISTED,
    /** A worker is added. */
    WORKER_MADE,
    /** A worker is linked to who they are at the organisation's identity provider, or to nobody there. */
    WORKER_LINKED,
    /** A worker's access is withdrawn. */
    WORKER_WITHDRAWN,
    /** Somebody asks for a second factor of their own. */
    SECOND_FACTOR_OFFERED,
    /** A second factor is set up. */
    SECOND_FACTOR_CONFIRMED,
    /** A worker's second factor is taken away. */
    SECOND_FACTOR_RESET,
    /** A worker becomes a member of a team. */
    MEMBERSHIP_GIVEN,
    /** A worker's membership of a team ends. */
    MEMBERSHIP_ENDED,
    /** A ledger is granted to a team or a worker. */
    GRANT_GIVEN,
    /** A grant ends. */
    GRANT_ENDED,
    /** A ledger goes from one team to another. */
    GRANT_MOVED,
    /** A code is made that lets a tablet in. */
    ENROLMENT_CODE_MADE,
    /** The codes that let tablets in are listed, with what became of each. */
    ENROLMENT_CODES_LISTED,
    /** A code that lets a tablet in is made void. */
    ENROLMENT_CODE_REVOKED,
    /** The tablets are listed. */
    TABLETS_LISTED,
    /** What a tablet has signed that it destroyed is read. */
    DESTRUCTIONS_LISTED,
    /** A tablet's access is withdrawn. */
    TABLET_REVOKED,
    /** A tablet is lost: its access is withdrawn, and what it holds is listed. */
    TABLET_LOST,
    /** People's requests to see what is held on them are listed. */
    SUBJECT_REQUESTS_LISTED,
    /** A person's request to see what is held on them is opened. */
    SUBJECT_REQUEST_OPENED,
    /** When the person was asked to show who they are, and when they did, is noted. */
    SUBJECT_IDENTITY_NOTED,
    /** More time is taken for a request. */
    SUBJECT_REQUEST_EXTENDED,
    /** All that is held on a person is gathered for their request. */
    SUBJECT_RECORD_GATHERED,
    /** What was gathered for a request is read. */
    SUBJECT_ITEMS_READ(Trait.SHOWS_A_RECORD),
    /** It is decided what of it is given. */
    SUBJECT_ITEMS_DECIDED,
    /** What was decided to be given is released. */
    SUBJECT_RECORD_RELEASED,
    /** A request is refused. */
    SUBJECT_REQUEST_REFUSED,
    /** The file that was released is taken away. */
    SUBJECT_FILE_TAKEN(Trait.SHOWS_A_RECORD),
    /** The trail is searched. */
    AUDIT_READ,
    /** The trail is taken away with its hashes. */
    AUDIT_EXPORTED,
    /** The trail's chain is verified. */
    AUDIT_VERIFIED,
    /** The trail's oldest part is let go. */
    AUDIT_LET_GO,
    /** The records that are due for erasure, those that are held, and what was deleted are listed. */
    RETENTION_LISTED,
    /** A record is held back from erasure. */
    HOLD_PLACED,
    /** A hold is lifted. */
    HOLD_LIFTED,
    /** Somebody proposes to erase a record. */
    ERASURE_PROPOSED,
    /** Somebody takes such a proposal back. */
    ERASURE_WITHDRAWN,
    /** A record is erased, by a second person. */
    RECORD_ERASED;

    private final Trait trait;

    Act() {
        this(Trait.NONE);
    }

    Act(Trait trait) {
        this.trait = trait;
    }

    /** What is particular about some of them. */
    private enum Trait {
        NONE,
        BY_STRANGERS,
        SHOWS_A_RECORD
    }

    /** Whether it is what somebody does who is not signed in yet. */
    boolean byStrangers() {
        return trait == Trait.BY_STRANGERS;
    }

    /** Whether what stands in one person's record is answered or decided about, so that a restricted one is not without a reason. */
    public boolean showsARecord() {
        return trait == Trait.SHOWS_A_RECORD;
    }

    /** The word by which the trail names it. */
    public String word() {
        return Words.of(this);
    }
}
