package org.throughcare.mobile.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.order.CourtOrderForm;
import org.throughcare.mobile.order.RequirementForm;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;

/** A worker's tablet that is offline and an offender manager's, both with Siân on them, and ways to fill in what orders need. */
final class OrderWorld implements AfterEachCallback {

    final World world = World.at("2026-12-09T10:00:00Z");
    final Hand bethan = world.tablet("bethan").signIn("Bethan Hughes");
    final Hand colin = world.tablet("colin").signIn("Colin Baptiste");

    OrderWorld() {
        bethan.record(Cast.SIAN, Person.KIND, Cast.sian());
        bethan.sync();
        colin.sync();
        bethan.wire().down();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        world.close();
    }

    /** What Bethan recorded has come to Colin's tablet. */
    void arrived() {
        bethan.wire().up();
        bethan.sync();
        colin.sync();
    }

    /** An order of that type, saved with its form on Bethan's tablet. */
    EntryId order(LedgerId person, String type, String sentenced) {
        LocalDate day = LocalDate.parse(sentenced);
        CourtOrderForm form = new CourtOrderForm(Forms.of(bethan).desk(), person, null);
        return Forms.of(bethan)
                .save(
                        form,
                        form.start()
                                .with("type", type)
                                .with("court", "Cardiff Magistrates' Court")
                                .with("offenceDate", day.minusMonths(2))
                                .with("sentenceDate", day));
    }

    /** The form for a requirement of that person. */
    RequirementForm requirement(LedgerId person) {
        return new RequirementForm(Forms.of(bethan).desk(), person, null, null);
    }

    /** What Bethan's tablet finds wrong with these answers. */
    List<String> codes(FormSpec form, Values values) {
        return Forms.of(bethan).problems(form, values).stream()
                .map(OrderWorld::words)
                .toList();
    }

    private static String words(Problem problem) {
        return ((problem.refuses() ? "refused " : "warned ") + problem.field() + " " + problem.code() + " "
                        + String.join(" ", problem.details()))
                .strip();
    }

    /** What can be chosen there. */
    static List<String> options(FormSpec form, Values values, String key) {
        return form.sections(values).stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.key().equals(key))
                .flatMap(OrderWorld::options)
                .map(Option::code)
                .toList();
    }

    private static Stream<Option> options(Field field) {
        if (field instanceof Field.Choices choices) {
            return choices.options().stream();
        }
        return field instanceof Field.Choice choice ? choice.options().stream() : Stream.empty();
    }

    /** A DRR between these days. */
    static Values drr(String start, String end) {
        return requirement("drr", start, end).with("primaryDrugs", List.of("O"));
    }

    /** An ATR between these days. */
    static Values atr(String start, String end) {
        return requirement("atr", start, end);
    }

    private static Values requirement(String type, String start, String end) {
        return Values.EMPTY
                .with("type", type)
                .with("state", Requirement.Course.MADE)
                .with("start", LocalDate.parse(start))
                .with("end", LocalDate.parse(end));
    }

    /** The requirement under that order. */
    static Values under(EntryId order, Values requirement) {
        return requirement.with("order", order.toString());
    }
}
