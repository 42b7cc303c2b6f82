package org.throughcare.model.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.assessment.Section.Status;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;

/** Short ways to assessments and what follows them, for tests. */
final class Assessments {

    static final EntryId REQUIREMENT = new EntryId(FixedIds.at(40));
    static final Assessor BETHAN = new Assessor("Bethan Rees", "PROVIDER", "alcohol worker");
    static final Assessor COLIN = new Assessor("Colin Baptiste", "NPS", "offender manager");

    private Assessments() {}

    /** A score of the AUDIT with its band. */
    static ToolScore audit(String on, int total) {
        return new ToolScore("AUDIT/uk-units", LocalDate.parse(on), total, null, null);
    }

    /** An assessment of these sections that was not completed yet. */
    static Assessment begun(String purpose, String heldOn, String... sections) {
        return Assessment.begun(purpose, LocalDate.parse(heldOn), List.of(sections));
    }

    /** A whole assessment that is completed on that day: everything is there but what the test adds. */
    static Assessment completed(String purpose, String on, MentalHealth mentalHealth, ToolScore... tools) {
        return begun(purpose, on)
                .with("RISK", done())
                .by(List.of(BETHAN))
                .using(List.of(tools))
                .knowing(mentalHealth)
                .concluding(new Conclusions("dependent", Conclusions.SUITABLE, null, false, null, null))
                .completed(LocalDate.parse(on));
    }

    /** A section that is done. */
    static Section done() {
        return new Section(Status.DONE, null, "said so");
    }

    /** Mental health of which only this is known. */
    static MentalHealth dual(String word) {
        return new MentalHealth(word, null, List.of(), null, null);
    }

    /** What the rules say of a body that is recorded on that day at noon. */
    static <B extends Body> List<Problem> problems(Kind<B> kind, B body, String recordedOn) {
        Entry entry = Entries.of(Cast.DECLAN).at(recordedOn + "T12:00:00Z").record(kind, body);
        return kind.check(entry);
    }

    /** The codes of the refusals, each after its field. */
    static List<String> refusals(List<Problem> problems) {
        return problems.stream()
                .filter(Problem::refuses)
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    /** A final review that is completed on that day, with a provider of that name. */
    static FinalReview review(String type, @Nullable String provider, @Nullable ToolScore tool, String on) {
        return new FinalReview(
                REQUIREMENT,
                type,
                LocalDate.parse(on),
                true,
                provider,
                "Colin Baptiste",
                tool,
                "drinks at weekends only",
                null,
                LocalDate.parse(on));
    }
}
