package org.throughcare.mobile.describe;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.model.duty.Duties;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.json.Words;
import org.throughcare.model.reference.ReferenceData;

/** What is due, in words: a line for what, a line for when, and a tag for how urgent. */
public final class DutyWords {

    private final Texts texts;
    private final CodeWords codes;
    private final LocalDate today;

    /** Words for duties as they stand on that day. */
    public DutyWords(Texts texts, ReferenceData reference, LocalDate today) {
        this.texts = texts;
        this.codes = new CodeWords(reference, texts);
        this.today = today;
    }

    /** What is due. */
    public String what(Duty duty) {
        List<String> details = duty.details().stream().map(this::detail).toList();
        return texts.getOr("duty." + duty.rule(), duty.rule()).contains("{all}")
                ? texts.get("duty." + duty.rule()).replace("{all}", texts.some(details))
                : texts.get("duty." + duty.rule(), details.toArray());
    }

    /** What duties of that rule are called; the rule's own name where this build has no words for it. */
    public static String name(Texts texts, String rule) {
        return texts.getOr("duty." + rule + ".name", rule);
    }

    /** What a person may say of it instead of recording it, on a link; empty where only its record settles it. */
    public static Optional<String> settle(Texts texts, Duty duty) {
        return switch (Duties.settling(duty.rule())) {
            case BY_PERSON -> Optional.of(texts.get("duty.settle"));
            case BY_PERSON_ALWAYS_NEEDED -> Optional.of(texts.get("duty.settle.done"));
            case BY_RECORD_UNLESS_NOT_NEEDED -> Optional.of(texts.get("duty.settle.notNeeded"));
            case BY_RECORD -> Optional.empty();
        };
    }

    /** How much hangs on it; empty for the next step of ordinary work. */
    public String gravity(Duty duty) {
        return duty.gravity() == Duty.Gravity.ROUTINE ? "" : texts.get("duty.gravity." + Words.of(duty.gravity()));
    }

    /** By when, with the day to aim for and whether the bank holidays of that year are known (USR-9). */
    public String when(Duty duty) {
        String by = texts.get("duty.by", texts.date(duty.dueOn()));
        if (!duty.adviseOn().equals(duty.dueOn())) {
            by += " · " + texts.get("duty.advise", texts.date(duty.adviseOn()));
        }
        return duty.confirmed()
                ? by
                : by + " · "
                        + texts.get("duty.notConfirmed", duty.unconfirmedYear().getAsInt());
    }

    /** How it stands with its day. */
    public Tag tag(Duty duty) {
        return switch (DueWhen.of(duty, today)) {
            case OVERDUE -> new Tag(texts.get("today.due.overdue"), Tone.GRAVE);
            case TODAY -> new Tag(texts.get("today.due.today"), Tone.WARNING);
            case COMING -> new Tag(texts.get("today.due.soon"), Tone.INFO, Feather.CLOCK);
        };
    }

    /** What is due, by when and how much hangs on it, a line each. */
    public String lines(Duty duty) {
        String gravity = gravity(duty);
        return what(duty) + "\n" + when(duty) + (gravity.isEmpty() ? "" : "\n" + gravity);
    }

    private String detail(String detail) {
        if (detail.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return texts.date(LocalDate.parse(detail));
        }
        for (String list : List.of(
                ReferenceData.ATTENDANCE_OUTCOMES,
                ReferenceData.INFORMATION_CHECKLIST,
                ReferenceData.REFERRAL_SOURCES,
                ReferenceData.TEAMS)) {
            if (codes.has(list, detail)) {
                return codes.name(list, detail);
            }
        }
        return Stream.of("value.grounds.", "order.type.", "kind.", "role.")
                .map(prefix -> prefix + detail)
                .filter(texts::has)
                .findFirst()
                .map(key -> texts.get(key))
                .orElse(detail);
    }
}
