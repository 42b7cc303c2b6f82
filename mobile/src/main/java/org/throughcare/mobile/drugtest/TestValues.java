package org.throughcare.mobile.drugtest;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Kit;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.drugtest.SelfReport;
import org.throughcare.model.drugtest.Validity;
import org.throughcare.model.ledger.EntryId;

/** What stands in the form of a drug test, made from a test and made into one. */
final class TestValues {

    /** The answer that a line was sent to a laboratory without being read. */
    static final String SENT = "SENT";
    /** The answer that leads to every other purpose. */
    static final String OTHER_PURPOSE = "other";
    /** Outcomes of tests that nobody began. */
    private static final Set<String> WITHOUT_CONSENT =
            Set.of(DrugTest.VOLUNTARY_DECLINED, DrugTest.REFUSED, DrugTest.FAILED_TO_ATTEND, DrugTest.NOT_OFFERED);

    private TestValues() {}

    /** A form for a new test that is taken now. */
    static Values fresh(LastTest last, TestSubject subject, String worker, Instant now) {
        Values values = Values.EMPTY
                .with("purpose", subject.drrs().isEmpty() ? null : DrugTest.COURT_ORDERED)
                .with("outcome", DrugTest.SAMPLE)
                .with("matrix", last.matrix())
                .with("method", last.method())
                .with("collector", worker)
                .with("organisation", last.organisation())
                .with("panel", "usual")
                .with("validity", "no")
                .with("told", "no")
                .with("toldAt", local(now).toLocalTime());
        values = at(values, "collected", now).with("readAt", local(now).toLocalTime());
        return kit(values, last.kit());
    }

    /** The form of a test that is corrected. */
    static Values of(DrugTest test) {
        Instant told = test.toldPersonAt();
        Instant read = test.readAt();
        Values values = Values.EMPTY
                .with("purpose", test.purpose())
                .with("outcome", test.outcome())
                .with("matrix", test.matrix())
                .with("method", test.method())
                .with("collector", test.collector())
                .with("witness", test.witness())
                .with("organisation", test.testerOrganisation())
                .with("panel", test.lines().size() > Panel.USUAL.size() + 2 ? "wide" : "usual")
                .with("told", told == null ? "no" : "yes")
                .with("note", test.note());
        values = at(values, "collected", test.collectedAt());
        values = read == null ? values : values.with("readAt", local(read).toLocalTime());
        values = told == null ? values : values.with("toldAt", local(told).toLocalTime());
        values = kit(values, test.kit());
        values = selfReport(values, test.selfReport());
        values = validity(values, test.validity());
        for (ResultLine line : test.lines()) {
            values = line(values, line);
        }
        return values;
    }

    /**
     * The test that stands in the form.
     *
     * @param drr the requirement that a court-ordered test is taken under
     * @param kept the lines of the test that is corrected, for what the form does not ask
     * @param consentWords what is noted when the person agreed to a voluntary test
     */
    static DrugTest read(Values values, @Nullable EntryId drr, List<ResultLine> kept, String consentWords) {
        boolean sample = values.is("outcome", DrugTest.SAMPLE);
        String purpose = purpose(values);
        Instant collected = instant(values, "collected", "collectedAt");
        return new DrugTest(
                purpose,
                purpose.equals(DrugTest.COURT_ORDERED) ? drr : null,
                values.text("matrix"),
                values.text("method"),
                sample ? kitOf(values) : null,
                collected,
                sample && values.has("readAt") ? instant(values, "collected", "readAt") : null,
                values.optional("collector"),
                values.optional("witness"),
                values.optional("organisation"),
                values.text("outcome"),
                sample && values.is("validity", "yes") ? validityOf(values) : null,
                sample ? lines(values, kept) : List.of(),
                values.has("said") ? selfReportOf(values) : null,
                values.is("told", "yes") ? instant(values, "collected", "toldAt") : null,
                note(values, consentWords));
    }

    /** The purpose that was chosen; empty while none is. */
    static String purpose(Values values) {
        return values.is("purpose", OTHER_PURPOSE) ? values.text("otherPurpose") : values.text("purpose");
    }

    /** Whether the person has to agree: to a voluntary test for which they came and which they did not decline (ATR-B3). */
    static boolean asksConsent(Values values) {
        return purpose(values).equals(DrugTest.VOLUNTARY) && !WITHOUT_CONSENT.contains(values.text("outcome"));
    }

    private static @Nullable String note(Values values, String consentWords) {
        boolean say = asksConsent(values)
                && values.is("consent", "yes")
                && !values.text("note").contains(consentWords);
        String note = say ? (consentWords + " " + values.text("note")).strip() : values.text("note");
        return note.isEmpty() ? null : note;
    }

    private static List<ResultLine> lines(Values values, List<ResultLine> kept) {
        List<ResultLine> lines = new ArrayList<>();
        for (String group : Panel.of(values, List.of())) {
            String screen = values.text("lines." + group);
            if (screen.isEmpty()) {
                continue;
            }
            ResultLine before = kept.stream()
                    .filter(line -> line.group().equals(group))
                    .findFirst()
                    .orElse(null);
            ResultLine.Confirm confirm = confirm(values, group, screen);
            LocalDate received = values.date("received." + group);
            boolean answered = confirm.isAnswer();
            lines.add(new ResultLine(
                    group,
                    screen.equals(SENT) ? ResultLine.Screen.NOT_TESTED : ResultLine.Screen.valueOf(screen),
                    before == null ? null : before.cutoff(),
                    confirm,
                    answered ? values.optional("laboratory." + group) : null,
                    answered && received != null
                            ? received.atStartOfDay(Texts.ZONE).toInstant()
                            : null,
                    explained(values, group, screen, confirm)));
        }
        return lines;
    }

    private static ResultLine.Confirm confirm(Values values, String group, String screen) {
        if (!asksConfirmation(values, group)) {
            return ResultLine.Confirm.NOT_REQUESTED;
        }
        String standard = screen.equals(SENT) ? "REQUESTED" : "NOT_REQUESTED";
        return ResultLine.Confirm.valueOf(requireNonNullElse(values.optional("confirm." + group), standard));
    }

    /** Whether a line can have a laboratory's answer: the kit showed it, or it was sent away. */
    static boolean asksConfirmation(Values values, String group) {
        return values.is("lines." + group, "POS") || values.is("lines." + group, SENT);
    }

    private static @Nullable String explained(Values values, String group, String screen, ResultLine.Confirm confirm) {
        boolean found = screen.equals("POS") || confirm == ResultLine.Confirm.CONFIRMED;
        String medicine = values.text("explained." + group);
        return !found || medicine.equals("no") || medicine.isEmpty()
                ? null
                : medicine.equals("other") ? values.optional("explainedText." + group) : medicine;
    }

    private static Values line(Values values, ResultLine line) {
        String group = line.group();
        boolean sent =
                line.screen() == ResultLine.Screen.NOT_TESTED && line.confirm() != ResultLine.Confirm.NOT_REQUESTED;
        Instant received = line.receivedAt();
        return values.with("lines." + group, sent ? SENT : line.screen().name())
                .with("confirm." + group, line.confirm().name())
                .with("laboratory." + group, line.laboratory())
                .with(
                        "received." + group,
                        received == null ? null : local(received).toLocalDate())
                .with("explained." + group, line.explainedBy());
    }

    private static Values kit(Values values, @Nullable Kit kit) {
        return kit == null
                ? values
                : values.with("kitName", kit.name())
                        .with("kitLot", kit.lot())
                        .with("kitExpiry", kit.expiry())
                        .with("expiredReason", kit.expiredReason());
    }

    private static @Nullable Kit kitOf(Values values) {
        return values.has("kitName")
                ? new Kit(
                        values.text("kitName"),
                        values.optional("kitLot"),
                        values.date("kitExpiry"),
                        values.optional("expiredReason"))
                : null;
    }

    private static Values selfReport(Values values, @Nullable SelfReport said) {
        return said == null
                ? values
                : values.with("said", said.admittedUse() ? "yes" : "no")
                        .with("saidGroups", said.groups())
                        .with("saidLastUse", said.lastUse())
                        .with("saidWords", said.words());
    }

    private static SelfReport selfReportOf(Values values) {
        boolean used = values.is("said", "yes");
        return new SelfReport(
                used,
                used ? values.codes("saidGroups") : List.of(),
                used ? values.date("saidLastUse") : null,
                values.optional("saidWords"));
    }

    private static Values validity(Values values, @Nullable Validity validity) {
        if (validity == null) {
            return values.with("validity", "no");
        }
        Boolean oxidants = validity.oxidants();
        return values.with("validity", "yes")
                .with("temperature", plain(validity.temperature()))
                .with("creatinine", plain(validity.creatinine()))
                .with("specificGravity", plain(validity.specificGravity()))
                .with("ph", plain(validity.ph()))
                .with("oxidants", oxidants == null ? null : oxidants ? "yes" : "no");
    }

    private static Validity validityOf(Values values) {
        return new Validity(
                decimal(values, "temperature"),
                decimal(values, "creatinine"),
                decimal(values, "specificGravity"),
                decimal(values, "ph"),
                values.has("oxidants") ? values.is("oxidants", "yes") : null);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** The number under a key; null when there is none, or something else. */
    static @Nullable BigDecimal decimal(Values values, String key) {
        String text = values.text(key).replace(',', '.');
        return text.matches("[0-9]{1,6}(\\.[0-9]{1,4})?") ? new BigDecimal(text) : null;
    }

    private static Values at(Values values, String key, Instant moment) {
        LocalDateTime local = local(moment);
        return values.with(key + "On", local.toLocalDate()).with(key + "At", local.toLocalTime());
    }

    private static Instant instant(Values values, String day, String time) {
        LocalDate on = requireNonNullElse(values.date(day + "On"), LocalDate.EPOCH);
        LocalTime at = requireNonNullElse(values.time(time), LocalTime.MIDNIGHT);
        return on.atTime(at).atZone(Texts.ZONE).toInstant();
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MINUTES), Texts.ZONE);
    }
}
