package org.throughcare.mobile.drugtest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Kit;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.drugtest.SelfReport;
import org.throughcare.model.drugtest.Validity;
import org.throughcare.model.ledger.EntryId;

/** Between the answers of a test form and a test. */
final class DrugTestAnswers {

    private final TestedPerson person;
    private final Desk desk;

    DrugTestAnswers(TestedPerson person, Desk desk) {
        this.person = person;
        this.desk = desk;
    }

    Values fresh() {
        LocalDateTime now = LocalDateTime.ofInstant(desk.clock().instant(), Texts.ZONE);
        return Values.EMPTY
                .with("purpose", person.hasDrr() ? DrugTest.COURT_ORDERED : DrugTest.VOLUNTARY)
                .with("outcome", DrugTest.SAMPLE)
                .with("matrix", "URINE")
                .with("method", "POC")
                .with("collected", now.toLocalDate())
                .with("collectedTime", now.toLocalTime());
    }

    Values of(DrugTest test) {
        LocalDateTime taken = LocalDateTime.ofInstant(test.collectedAt(), Texts.ZONE);
        EntryId requirement = test.requirement();
        Values values = Values.EMPTY
                .with("purpose", test.purpose())
                .with("requirement", requirement == null ? "" : requirement.toString())
                .with("outcome", test.outcome())
                .with("matrix", test.matrix())
                .with("method", test.method())
                .with("collected", taken.toLocalDate())
                .with("collectedTime", taken.toLocalTime())
                .with("witness", test.witness())
                .with("note", test.note())
                .with("told", test.toldPersonAt() == null ? "" : "yes");
        return said(lines(kit(values, test), test), test.selfReport());
    }

    private static Values kit(Values values, DrugTest test) {
        Kit kit = test.kit();
        Validity validity = test.validity();
        BigDecimal temperature = validity == null ? null : validity.temperature();
        Values now = values.with("temperature", temperature == null ? "" : temperature.toPlainString());
        return kit == null
                ? now
                : now.with("kit", kit.name())
                        .with("lot", kit.lot())
                        .with("kitExpiry", kit.expiry())
                        .with("expiredReason", kit.expiredReason());
    }

    private static Values lines(Values start, DrugTest test) {
        Values values = start;
        List<String> groups = new ArrayList<>();
        for (ResultLine line : test.lines()) {
            groups.add(line.group());
            values = values.with("lines." + line.group(), line.screen().name())
                    .with("explained." + line.group(), line.explainedBy());
            if (line.confirm() != ResultLine.Confirm.NOT_REQUESTED) {
                values = values.with("confirm." + line.group(), line.confirm().name())
                        .with("laboratory", line.laboratory());
                Instant received = line.receivedAt();
                values = received == null
                        ? values
                        : values.with("receivedOn", LocalDate.ofInstant(received, Texts.ZONE));
            }
        }
        return values.with("more", groups);
    }

    private static Values said(Values values, @Nullable SelfReport report) {
        return report == null
                ? values
                : values.with("admitted", report.admittedUse() ? "yes" : "no")
                        .with("admittedGroups", report.groups())
                        .with("lastUse", report.lastUse());
    }

    DrugTest body(Values values, List<String> rows) {
        boolean sample = values.is("outcome", DrugTest.SAMPLE);
        Instant taken = taken(values);
        return new DrugTest(
                values.text("purpose"),
                requirement(values),
                values.text("matrix"),
                values.has("method") ? values.text("method") : "POC",
                sample ? kit(values) : null,
                taken,
                sample ? taken : null,
                desk.session().name(),
                values.optional("witness"),
                organisation(),
                values.text("outcome"),
                sample ? validity(values) : null,
                sample ? lines(values, rows) : List.of(),
                report(values),
                values.is("told", "yes") ? desk.clock().instant().truncatedTo(ChronoUnit.MILLIS) : null,
                values.optional("note"));
    }

    private Instant taken(Values values) {
        LocalDate day = values.date("collected");
        LocalTime time = values.time("collectedTime");
        Instant now = desk.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        return day == null || time == null
                ? now
                : day.atTime(time).atZone(Texts.ZONE).toInstant();
    }

    private @Nullable EntryId requirement(Values values) {
        if (values.has("requirement")) {
            return EntryId.parse(values.text("requirement"));
        }
        return values.is("purpose", DrugTest.COURT_ORDERED)
                ? person.requirements().stream()
                        .filter(current -> current.body().isDrr())
                        .map(current -> current.id())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private @Nullable String organisation() {
        return desk.session().teams().stream()
                .map(Session.Team::name)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Kit kit(Values values) {
        String name = values.optional("kit");
        return name == null
                ? null
                : new Kit(name, values.optional("lot"), values.date("kitExpiry"), values.optional("expiredReason"));
    }

    private static @Nullable Validity validity(Values values) {
        Integer temperature = values.number("temperature");
        return temperature == null ? null : new Validity(BigDecimal.valueOf(temperature), null, null, null, null);
    }

    private static List<ResultLine> lines(Values values, List<String> rows) {
        List<ResultLine> lines = new ArrayList<>();
        LocalDate received = values.date("receivedOn");
        for (String group : rows) {
            ResultLine.Screen screen = ResultLine.Screen.valueOf(values.text("lines." + group));
            boolean positive = screen == ResultLine.Screen.POS;
            String asked = values.text("confirm." + group);
            ResultLine.Confirm confirm =
                    positive && !asked.isEmpty() ? ResultLine.Confirm.valueOf(asked) : ResultLine.Confirm.NOT_REQUESTED;
            boolean answered = confirm.isAnswer();
            lines.add(new ResultLine(
                    group,
                    screen,
                    null,
                    confirm,
                    answered ? values.optional("laboratory") : null,
                    answered && received != null
                            ? received.atStartOfDay(Texts.ZONE).toInstant()
                            : null,
                    positive ? values.optional("explained." + group) : null));
        }
        return lines;
    }

    private static @Nullable SelfReport report(Values values) {
        return values.has("admitted")
                ? new SelfReport(
                        values.is("admitted", "yes"), values.codes("admittedGroups"), values.date("lastUse"), null)
                : null;
    }
}
