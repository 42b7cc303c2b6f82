package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.order.ConditionCheckForm;
import org.throughcare.mobile.order.GpRegistrationForm;
import org.throughcare.mobile.order.PreSentencePackForm;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.order.ConditionCheck;
import org.throughcare.model.order.GpRegistration;
import org.throughcare.model.order.PackContents;
import org.throughcare.model.order.PreSentencePack;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.testkit.Cast;

/** What is prepared before an order: conditions and packs, from the form on one tablet to another tablet and the manager's. */
class BeforeSentenceTest {

    @RegisterExtension
    final OrderWorld orders = new OrderWorld();

    private final Hand bethan = orders.bethan;
    private final Hand colin = orders.colin;

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-B2")
    void aPersonWhoIsNotWillingIsNotSuitableForADrr() {
        Values found = conditions("drr").with("willing.met", "no");

        assertThat(orders.codes(conditionForm(null), found.with("conclusion", "suitable")))
                .containsExactly("refused conclusion condition-not-met willing");
        EntryId check = Forms.of(bethan).save(conditionForm(null), found.with("conclusion", "not-suitable"));

        orders.arrived();
        ConditionCheck read =
                colin.current(Cast.SIAN, ConditionCheck.KIND, check).body();
        assertThat(read.conclusion()).isEqualTo(ConditionCheck.NOT_SUITABLE);
        assertThat(read.unmet()).containsExactly("willing");
        assertThat(read.conditions().get("willing").by()).isEqualTo("Bethan Hughes");
        assertThat(read.conditions().get("willing").on()).isEqualTo("2026-12-09");
    }

    @Test
    @org.throughcare.model.testkit.Requirement("ATR-B2")
    void anAuditOf14AsksForWhatShowsDependence() {
        EntryId audit = audit(14);
        Values found = conditions("atr")
                .with("screening", audit.toString())
                .with("linkedToOffence", "no")
                .with("conclusion", "suitable");

        assertThat(orders.codes(conditionForm(null), found))
                .containsExactly("refused dependence.evidence dependence-not-indicated 14");
        EntryId check =
                Forms.of(bethan).save(conditionForm(null), found.with("dependence.evidence", "Drinks in the morning"));

        orders.arrived();
        ConditionCheck read =
                colin.current(Cast.SIAN, ConditionCheck.KIND, check).body();
        assertThat(read.linkedToOffence()).isFalse();
        assertThat(read.screening()).isEqualTo(audit);
        assertThat(read.isSuitable()).isTrue();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-3")
    void aPackWithoutAStartDateStaysADraft() {
        audit(22);
        Forms.of(bethan)
                .save(
                        conditionForm(null),
                        conditions("atr")
                                .with("dependence.evidence", "AUDIT 22")
                                .with("conclusion", "suitable"));
        Values pack = pack("atr").with("agreedOn", LocalDate.of(2026, 12, 8));

        assertThat(orders.codes(packForm(null), pack.with("status", "final")))
                .containsExactly("refused startDate start-date-missing");
        EntryId draft = Forms.of(bethan).save(packForm(null), pack.with("status", "draft"));
        orders.arrived();
        Current<PreSentencePack> read = colin.current(Cast.SIAN, PreSentencePack.KIND, draft);
        PackContents contents = PackContents.of(read.body(), colin.ledger(Cast.SIAN));
        assertThat(contents.missing()).containsExactly(PackContents.Missing.START_DATE);
        assertThat(contents.scores()).extracting(Screening::total).containsExactly(22);

        Values late = pack.with("startDate", LocalDate.of(2026, 12, 14))
                .with("status", "final")
                .with("agreedOn", LocalDate.of(2026, 12, 11))
                .with("reason", "A place was found");
        orders.world.nowAt("2026-12-11T16:00:00Z");
        assertThat(orders.codes(packForm(read), late))
                .containsExactly("warned agreedOn placement-after-report 2026-12-10");
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-28")
    void anMhtrPackIsFinalOnlyWithAGp() {
        Forms.of(bethan).save(conditionForm(null), conditions("mhtr").with("conclusion", "suitable"));
        Values pack = pack("mhtr")
                .with("agreedOn", LocalDate.of(2026, 12, 8))
                .with("startDate", LocalDate.of(2026, 12, 14))
                .with("status", "final");
        Values gp = gpForm(null).start().with("registered", "no").with("checkedBy", "Bethan Hughes");

        assertThat(orders.codes(packForm(null), pack)).containsExactly("refused status pack-missing gp");
        Forms.of(bethan).save(gpForm(null), gp);
        assertThat(orders.codes(packForm(null), pack)).containsExactly("refused status pack-missing gp-not-registered");
        Forms.of(bethan).save(gpForm(null), gp.with("registered", "yes").with("practice", "Quay Surgery"));
        EntryId id = Forms.of(bethan).save(packForm(null), pack);

        orders.arrived();
        PackContents contents = PackContents.of(
                colin.current(Cast.SIAN, PreSentencePack.KIND, id).body(), colin.ledger(Cast.SIAN));
        assertThat(contents.pack().isFinal()).isTrue();
        assertThat(contents.missing()).isEmpty();
        assertThat(contents.gp()).isNotNull();
        assertThat(contents.gp().checkedOn()).isEqualTo("2026-12-09");
    }

    private ConditionCheckForm conditionForm(@Nullable Current<ConditionCheck> amended) {
        return new ConditionCheckForm(Forms.of(bethan).desk(), Cast.SIAN, amended);
    }

    private PreSentencePackForm packForm(@Nullable Current<PreSentencePack> amended) {
        return new PreSentencePackForm(Forms.of(bethan).desk(), Cast.SIAN, amended);
    }

    private GpRegistrationForm gpForm(@Nullable Current<GpRegistration> amended) {
        return new GpRegistrationForm(Forms.of(bethan).desk(), Cast.SIAN, amended);
    }

    private static Values conditions(String type) {
        Values values = Values.EMPTY.with("type", type);
        for (String code : ConditionCheck.conditionsOf(type)) {
            values = values.with(code + ".met", "yes");
        }
        return values;
    }

    private static Values pack(String type) {
        return Values.EMPTY
                .with("type", type)
                .with("options", "Conditional caution considered and not offered")
                .with("assessors", List.of("1"))
                .with("assessors[1].name", "Bethan Hughes")
                .with("assessors[1].role", "nurse")
                .with("provider", "Harbour Street clinic")
                .with("site", "Harbour Street")
                .with("agreedBy", "Helen Ward")
                .with("consentOn", LocalDate.of(2026, 12, 8))
                .with("reportDate", LocalDate.of(2026, 12, 10));
    }

    private EntryId audit(int total) {
        return bethan.record(
                Cast.SIAN,
                Screening.KIND,
                Screening.ofTotal(
                        Questionnaires.bundled().all().stream()
                                .filter(one -> one.about().instrument().equals("AUDIT/uk-units"))
                                .findFirst()
                                .orElseThrow(),
                        total,
                        Instant.parse("2026-12-08T10:00:00Z")));
    }
}
