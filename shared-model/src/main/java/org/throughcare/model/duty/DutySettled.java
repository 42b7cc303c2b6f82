package org.throughcare.model.duty;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;

/**
 * That somebody has seen to a duty which no other record settles, or that it is not needed. It settles the one duty of
 * that rule, cause and due day, so that the next one of the same rule is due again; an amendment to {@link #STILL_DUE}
 * takes it back.
 *
 * @param rule the name of the rule that finds the duty; may be one that this build does not have
 * @param because what the duty follows from, as the rule says it
 * @param dueOn the day on which the duty was due
 * @param how the code of how it is settled; one that this build does not know settles nothing
 * @param doneOn the local date on which it was done; null where it was not
 * @param why why it was late, or is not needed; null for what was done in time
 */
public record DutySettled(
        String rule,
        EntryId because,
        LocalDate dueOn,
        String how,
        @Nullable LocalDate doneOn,
        @Nullable String why) implements Body {

    /** Done, on the due day or before it. */
    public static final String DONE = "done";
    /** Done after the due day. */
    public static final String DONE_LATE = "done-late";
    /** Not needed this time. */
    public static final String NOT_NEEDED = "not-needed";
    /** Due after all: what was said before was wrong. */
    public static final String STILL_DUE = "still-due";

    private static final Set<String> SETTLED = Set.of(DONE, DONE_LATE, NOT_NEEDED);
    private static final ZoneId LOCAL = ZoneId.of("Europe/London");

    /**
     * The kind of entry. What two tablets say of one duty is one thread, and where they say different things of how it
     * was settled the duty stays due until a person has chosen (see {@link #settles(Current)}).
     */
    public static final Kind<DutySettled> KIND = new Kind<DutySettled>(
                    "duty-settled", 1, Subject.PERSON, DutySettled::read, DutySettled::write, DutySettled::check)
            .sameThing(DutySettled::thing)
            .cautious("how", Comparator.comparing((DutySettled said) -> SETTLED.contains(said.how)))
            .beside("how", "doneOn", "why");

    /** What a settlement is about: one duty. */
    private record Thing(String rule, EntryId because, LocalDate dueOn) {}

    /** The thread that speaks of this duty, whatever it says. */
    public static Optional<Current<DutySettled>> of(Duty duty, Ledger record) {
        return record.current(KIND).stream()
                .filter(said -> said.body().isAbout(duty.rule(), duty.because(), duty.dueOn()))
                .findFirst();
    }

    /** Whether the duty of that rule, cause and due day is settled, by what its rule allows a person to say. */
    static boolean settled(Ledger record, String rule, EntryId because, LocalDate dueOn) {
        return record.current(KIND).stream()
                .anyMatch(said -> said.body().isAbout(rule, because, dueOn) && settles(said));
    }

    /** Whether the duty counts as settled; it does not while two tablets disagree over how. */
    public static boolean settles(Current<DutySettled> said) {
        DutySettled body = said.body();
        return SETTLED.contains(body.how)
                && Duties.settling(body.rule).allows(body.how)
                && said.conflicts().stream()
                        .noneMatch(conflict -> conflict.field().equals("how"));
    }

    /** Whether it is about the duty of that rule, cause and due day. */
    private boolean isAbout(String ofRule, EntryId cause, LocalDate due) {
        return rule.equals(ofRule) && because.equals(cause) && dueOn.equals(due);
    }

    private Thing thing() {
        return new Thing(rule, because, dueOn);
    }

    /** The same, taken back: the duty is due after all. */
    public DutySettled stillDue() {
        return new DutySettled(rule, because, dueOn, STILL_DUE, null, null);
    }

    /** Names how, and nothing of what was recorded. */
    @Override
    public String toString() {
        return "DutySettled[" + how + "]";
    }

    private static List<Problem> check(DutySettled said, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        if (said.how.equals(STILL_DUE)) {
            return entry.basis().isEmpty() ? List.of(Problem.refusal("how", "nothing-to-take-back")) : List.of();
        }
        if (SETTLED.contains(said.how) && Duties.knows(said.rule)) {
            problems.addAll(said.checkAllowed());
        }
        if ((said.how.equals(DONE_LATE) || said.how.equals(NOT_NEEDED)) && isBlank(said.why)) {
            problems.add(Problem.refusal("why", "reason-needed"));
        }
        if (said.how.equals(DONE) || said.how.equals(DONE_LATE)) {
            problems.addAll(said.checkDay(LocalDate.ofInstant(entry.recordedAt(), LOCAL)));
        }
        return problems;
    }

    private List<Problem> checkAllowed() {
        Settling settling = Duties.settling(rule);
        if (settling.allows(how)) {
            return List.of();
        }
        String code = switch (settling) {
            case BY_PERSON, BY_PERSON_ALWAYS_NEEDED -> "always-needed";
            case BY_RECORD_UNLESS_NOT_NEEDED -> "settled-by-its-record";
            case BY_RECORD -> "not-for-a-person";
        };
        return List.of(Problem.refusal("how", code));
    }

    private List<Problem> checkDay(LocalDate recordedOn) {
        if (doneOn == null) {
            return List.of(Problem.refusal("doneOn", "day-needed"));
        }
        if (doneOn.isAfter(recordedOn)) {
            return List.of(Problem.refusal("doneOn", "in-the-future"));
        }
        boolean late = doneOn.isAfter(dueOn);
        if (late == how.equals(DONE_LATE)) {
            return List.of();
        }
        return List.of(Problem.refusal("how", late ? "was-late" : "was-in-time", dueOn.toString()));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static DutySettled read(int version, Fields fields) {
        return new DutySettled(
                fields.text("rule"),
                fields.parsed("because", EntryId::parse, "not-an-id"),
                fields.date("dueOn"),
                fields.text("how"),
                fields.optDate("doneOn"),
                fields.optText("why"));
    }

    private Json.Obj write() {
        return Json.obj()
                .put("rule", rule)
                .putText("because", because)
                .putText("dueOn", dueOn)
                .put("how", how)
                .putText("doneOn", doneOn)
                .put("why", why)
                .build();
    }
}
