package org.throughcare.mobile.nav;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;

/** A place on the tablet that a worker can go to. */
public sealed interface Route {

    /** Where a shift starts: what is due, who comes, what waits. */
    record Today() implements Route {}

    /** The caseload, with search. */
    record People() implements Route {}

    /** One person. */
    record Person(LedgerId person) implements Route {}

    /** How one person's scores, tests and attendance went over time. */
    record OverTime(LedgerId person) implements Route {}

    /** What waits to be sent, what is held, when the server was last met. */
    record Waiting() implements Route {}

    /** What others recorded too late, kept by the server for whoever has the records now. */
    record Escrow() implements Route {}

    /** One of these, which is for a restricted record and is opened for a reason. */
    record Escrowed(LedgerId ledger, Hash id) implements Route {}

    /** Every version of one thing that was recorded. */
    record Versions(LedgerId ledger, String kind, EntryId thread) implements Route {}

    /** The choice between the values of a thread that two people amended (USR-2). */
    record Resolve(LedgerId ledger, String kind, EntryId thread) implements Route {}

    /** Taking back what was saved just now. */
    record Undo(List<Entry> saved) implements Route {
        /** Copies the entries. */
        public Undo {
            saved = List.copyOf(saved);
        }
    }

    /** Settling something due: that it was done, or is not needed. */
    record Settle(Duty duty) implements Route {}

    /** The result of one screening or drug test. */
    record Result(LedgerId ledger, String kind, EntryId thread) implements Route {}

    /**
     * Something to record.
     *
     * @param what the kind to record
     * @param ledger whose it is; null for a new person
     * @param about the thread that it is about: the appointment of an attendance, the group of a register
     * @param corrects the thread that it corrects; null for a new record
     */
    record Capture(
            String what,
            @Nullable LedgerId ledger,
            @Nullable EntryId about,
            @Nullable EntryId corrects) implements Route {
        /** A new record of that kind about that person. */
        public static Capture of(String what, LedgerId ledger) {
            return new Capture(what, ledger, null, null);
        }

        /** A correction of a thread. */
        public static Capture correcting(String what, LedgerId ledger, EntryId thread) {
            return new Capture(what, ledger, null, thread);
        }
    }

    /** How the tablet looks and speaks; it opens over where one is, which stays as it is. */
    record Display() implements Route {}

    /**
     * Somebody new to record, who was searched for and not found.
     *
     * @param typed what was typed to find them; empty for nothing
     */
    record NewPerson(String typed) implements Route {
        /** Says nothing of what was typed: names belong in no log. */
        @Override
        public String toString() {
            return "NewPerson";
        }
    }

    /** Where an administrator works; there for nobody else. */
    sealed interface Administration extends Route {
        /** What there is to do. */
        record Hub() implements Administration {}

        /** All tablets, with search. */
        record Tablets() implements Administration {}

        /** One tablet, and what it has signed that it destroyed. */
        record OneTablet(DeviceId device) implements Administration {}

        /** A tablet that is lost: its access ends, and whose records are on it is told (USR-4). */
        record LostTablet(DeviceId device) implements Administration {}

        /** The codes that let tablets in. */
        record Codes() implements Administration {}

        /** A new one of these. */
        record NewCode() implements Administration {}

        /** The audit trail, with search. */
        record Trail() implements Administration {}

        /** Whether the audit trail is whole. */
        record Check() implements Administration {}

        /** All workers, with search. */
        record Workers() implements Administration {}

        /** A new one of these. */
        record NewWorker() implements Administration {}

        /** One worker: roles, teams, and the end of their access. */
        record OneWorker(WorkerId worker) implements Administration {}
    }

    /** Out: the tablet is locked and asks who is there. */
    record Locked() implements Route {}
}
