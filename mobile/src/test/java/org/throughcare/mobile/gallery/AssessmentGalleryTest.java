package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.assessment.Assessor;
import org.throughcare.model.assessment.Completion;
import org.throughcare.model.assessment.OnwardReferral;
import org.throughcare.model.assessment.Section;
import org.throughcare.model.assessment.ToolScore;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;

/** Assessing section by section, routing, the final review and closing, through taps and keys, photographed. */
class AssessmentGalleryTest {

    private static final List<String> SECTIONS = List.of(
            "SUBSTANCES", "ALCOHOL", "HEALTH", "MENTAL-HEALTH", "HOUSING", "FAMILY", "OFFENDING", "RISK", "GOALS");

    @Test
    void anAssessmentIsBegunAndItsSectionsAreFilledInOneByOne() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("assessment", Cast.SIAN));
            shoot.tap("What it is for: Assessment for a DRR");
            shoot.shot("assessment-begin");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.says("0 of 9 sections done")).isTrue();
            shoot.shot("assessment-tasks-new");
            shoot.tap("Drugs and medicines");
            shoot.type("What was found", "Heroin daily until November; methadone since.");
            shoot.shot("assessment-section");
            shoot.tap("Continue");
            shoot.tap("Save");
            shoot.tap("Alcohol");
            shoot.tap("How far it has come: Not applicable");
            shoot.type("Why it does not apply", "Drinks nothing");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.says("2 of 9 sections done")).isTrue();
            shoot.tap("Mental health");
            shoot.tap("A mental illness beside the substance use: Suspected");
            shoot.bottom();
            assertThat(shoot.says("Why was nobody asked?")).isTrue();
            shoot.shot("assessment-mental-health");
            shoot.tap("Add somebody who was asked");
            shoot.type("Who", "GP, Dr Evans");
            shoot.tap("Contacted on: Tuesday 8 December 2026");
            shoot.tap("Continue");
            shoot.tap("Save");
            shoot.tap("Conclusions and plan");
            shoot.tap("Dependence: Dependent");
            shoot.tap("Suitability: Suitable");
            shoot.tap("Substitute prescribing planned: Yes");
            shoot.tap("The plan is final: Yes");
            shoot.tap("Continue");
            assertThat(shoot.says("no clinician has assessed")).isTrue();
            shoot.shot("assessment-conclusions-refused");
            shoot.tap("The plan is final: No");
            shoot.tap("Continue");
            shoot.tap("Save");
            shoot.shot("assessment-tasks");
            Assessment body = only(shoot, Assessment.KIND).body();
            assertThat(body.openSections()).hasSize(6);
            assertThat(body.mentalHealth().anyContacted()).isTrue();
            shoot.go(new Route.Person(Cast.SIAN));
            assertThat(shoot.says("Begun and not finished")).isTrue();
            shoot.shot("person-assessment-going-on");
        });
    }

    @Test
    void whatIsTypedInASectionIsStillThereWhenTheWorkerComesBack() {
        Shoot.withAsha(begun(), shoot -> {
            EntryId assessment = only(shoot, Assessment.KIND).id();
            Route section = new Route.Capture("assessment-section.RISK", Cast.SIAN, null, assessment);
            shoot.go(section);
            shoot.type("What was found", "Overdosed in September");
            shoot.go(new Route.Today());
            shoot.go(section);
            assertThat(shoot.says("You began this before")).isTrue();
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(only(shoot, Assessment.KIND)
                            .body()
                            .sections()
                            .get("RISK")
                            .notes())
                    .isEqualTo("Overdosed in September");
        });
    }

    @Test
    void aJointAssessmentForAnAtrWantsAFreshAudit() {
        Shoot.withAsha(begun(), shoot -> {
            EntryId assessment = only(shoot, Assessment.KIND).id();
            Route tasks = new Route.Result(Cast.SIAN, "assessment", assessment);
            shoot.go(tasks);
            assertThat(shoot.says("Joint")).isTrue();
            assertThat(shoot.says("Colin Baptiste")).isTrue();
            assertThat(shoot.says("A fresh AUDIT is needed")).isTrue();
            shoot.shot("assessment-joint");
            shoot.tap("Complete the assessment");
            shoot.tap("Continue");
            assertThat(shoot.says("the last alcohol tool is of Sat 1 Aug 2026")).isTrue();
            assertThat(shoot.says("Mental health: please say")).isTrue();
            shoot.shot("assessment-complete-refused");
            shoot.go(new Route.Capture("assessment-tools", Cast.SIAN, null, assessment));
            shoot.shot("assessment-tools");
            shoot.go(new Route.Capture("assessment-assessors", Cast.SIAN, null, assessment));
            shoot.shot("assessment-assessors");
            shoot.wear(true, 100, "cy");
            shoot.go(tasks);
            shoot.shot("assessment-joint-welsh-dark");
            shoot.wear(false, 200, "en");
            shoot.go(tasks);
            shoot.shot("assessment-joint-200");
        });
    }

    @Test
    void anAuditOfTwelveIsRoutedAndOverruled() {
        List<Entry> entries = new ArrayList<>(Stories.wing());
        entries.addAll(Stories.mark().subList(0, 2));
        entries.add(Entries.of(Cast.MARK, FixedIds.after(0x7d000))
                .at("2026-12-08T10:00:00Z")
                .record(Screening.KIND, audit(12, "2026-12-08T09:30:00Z")));
        Shoot.withAsha(entries, shoot -> {
            shoot.go(Route.Capture.of("alcohol-routing", Cast.MARK));
            assertThat(shoot.says("Not indicated for an ATR; brief advice")).isTrue();
            shoot.shot("alcohol-routing");
            shoot.tap("Your choice: Assessment for an ATR");
            shoot.tap("Continue");
            assertThat(shoot.says("This is other than advised")).isTrue();
            shoot.shot("alcohol-routing-overruled");
            shoot.type("Why other than advised", "Withdrew twice this year");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.says("Saved: Alcohol: what next")).isTrue();
        });
    }

    @Test
    void aCaseIsClosedWithItsChecklist() {
        Shoot.withAsha(ending(), shoot -> {
            shoot.clock.set("2027-06-07T10:00:00Z");
            shoot.go(new Route.Person(Cast.SIAN));
            shoot.go(Route.Capture.of("final-review", Cast.SIAN));
            shoot.tap("The person took part: Yes");
            shoot.type("What came of it", "Drinks at weekends only");
            shoot.tap("Continue");
            assertThat(shoot.says("Provider missing")).isTrue();
            shoot.shot("final-review-refused");
            shoot.type("For the treatment provider", "Bethan Hughes");
            shoot.tap("Continue");
            shoot.tap("Save");
            shoot.go(Route.Capture.of("completion", Cast.SIAN));
            shoot.tap("Needs that are left: Opioid prescribing");
            shoot.tap("Close the case now: No");
            shoot.shot("completion");
            shoot.bottom();
            shoot.shot("completion-end");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.says("Closing checklist")).isTrue();
            shoot.shot("completion-checklist");
            shoot.wear(true, 100, "cy");
            Route page = new Route.Result(
                    Cast.SIAN, "completion", only(shoot, Completion.KIND).id());
            shoot.go(page);
            shoot.shot("completion-checklist-welsh-dark");
            shoot.wear(false, 200, "en");
            shoot.go(page);
            shoot.shot("completion-checklist-200");
            shoot.wear(false, 100, "en");
            shoot.go(page);
            shoot.tap("Go on with the closing");
            shoot.tap("Close the case now: Yes");
            shoot.tap("How it ended: Completed alcohol-free");
            shoot.tap("Continue");
            assertThat(shoot.says("There is no referral for: opioid prescribing"))
                    .isTrue();
            shoot.shot("completion-refused");
            shoot.go(page);
            shoot.tap("Referral for a need that is left: opioid prescribing");
            shoot.tap("Need: Opioid prescribing");
            shoot.type("Agency", "Harbour Street prescribing");
            shoot.tap("The person agreed: Yes");
            shoot.tap("Agreed on: Monday 7 June 2027");
            shoot.shot("onward-referral");
            shoot.tap("Continue");
            shoot.tap("Save");
            shoot.go(page);
            shoot.tap("Go on with the closing");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.says("AUDIT: 26 to 11 (-15)")).isTrue();
            assertThat(shoot.says("Possible dependence to Increasing risk")).isTrue();
            shoot.shot("completion-closed");
            assertThat(only(shoot, Completion.KIND).body().closed()).isTrue();
            assertThat(only(shoot, Requirement.KIND).body().course().over()).isTrue();
            assertThat(only(shoot, OnwardReferral.KIND).body().need()).isEqualTo("OPIOID-PRESCRIBING");
        });
    }

    /** Siân, with a joint assessment for an ATR that rests on an AUDIT of August. */
    private static List<Entry> begun() {
        List<Entry> entries = new ArrayList<>(Stories.sian().subList(0, 4));
        Entries more = Entries.of(Cast.SIAN, FixedIds.after(0x7e000)).at("2026-12-07T10:00:00Z");
        Entry august = more.record(Screening.KIND, audit(26, "2026-08-01T10:00:00Z"));
        Section done = new Section(Section.Status.DONE, null, "As in the file");
        Assessment body = Assessment.begun(Assessment.ATR, LocalDate.of(2026, 12, 7), SECTIONS)
                .with("ALCOHOL", done)
                .with("SUBSTANCES", new Section(Section.Status.NOT_APPLICABLE, "Uses none", null))
                .with("HOUSING", new Section(Section.Status.IN_PROGRESS, null, "Rent arrears"))
                .by(List.of(
                        new Assessor("Bethan Hughes", "PROVIDER", "Alcohol worker"),
                        new Assessor("Colin Baptiste", "NPS", "Offender manager")))
                .using(List.of(new ToolScore(
                        "AUDIT/uk-units", LocalDate.of(2026, 8, 1), 26, "possible-dependence", august.id())));
        more.record(Assessment.KIND, body);
        entries.addAll(more.all());
        return entries;
    }

    /** Siân, at the end of an ATR with a score at both ends. */
    private static List<Entry> ending() {
        List<Entry> entries = new ArrayList<>(Stories.sian().subList(0, 2));
        Entries more = Entries.of(Cast.SIAN, FixedIds.after(0x7f000)).at("2026-12-07T10:00:00Z");
        more.record(Requirement.KIND, Bodies.atr("2026-12-07"));
        more.record(Screening.KIND, audit(26, "2026-12-07T09:30:00Z"));
        more.at("2027-06-04T10:00:00Z").record(Screening.KIND, audit(11, "2027-06-04T09:30:00Z"));
        entries.addAll(more.all());
        return entries;
    }

    private static Screening audit(int total, String at) {
        return Screening.ofTotal(Questionnaires.bundled().all().get(0), total, Instant.parse(at));
    }

    private static <B extends Body> Current<B> only(Shoot shoot, Kind<B> kind) {
        List<Current<B>> all = shoot.tablet.records().of(Cast.SIAN).ledger().current(kind);
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
