package org.throughcare.mobile.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.form.FormRig;
import org.throughcare.mobile.form.Mistake;
import org.throughcare.mobile.form.Values;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

class ConsentFormsTest {

    private final FormRig rig = rig();

    @Test
    void consentStartsWithTheWordsThatWereReadAndKeepsTheLawfulBasisApart() {
        OrderConsentForm form = form();

        Values start = form.start();
        rig.save(form, start.with("how", "spoken"));

        OrderConsent consent = rig.only(Cast.SIAN, OrderConsent.KIND).body();
        assertThat(consent.explainedBy()).isEqualTo("Asha Patel");
        assertThat(consent.sharing()).contains("probation");
        assertThat(consent.lawfulBasis()).isEqualTo("public-task");
        assertThat(consent.requirement())
                .isEqualTo(rig.only(Cast.SIAN, Requirement.KIND).id());
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-9")
    void aWithdrawalAlertsTheSameDayAndFromThenOnADisclosureNeedsAReason() {
        OrderConsentForm given = form();
        rig.save(given, given.start().with("how", "signed"));
        rig.clock.set("2027-01-15T16:00:00Z");
        WithdrawalForm form = new WithdrawalForm(rig.desk, Cast.SIAN, rig.only(Cast.SIAN, OrderConsent.KIND));

        Values values = form.start().with("reason", "Told us in session");
        rig.save(form, values);

        OrderConsent now = rig.only(Cast.SIAN, OrderConsent.KIND).body();
        assertThat(now.withdrawnOn()).isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(now.disclosureNeedsReason(LocalDate.of(2027, 1, 14))).isFalse();
        assertThat(now.disclosureNeedsReason(LocalDate.of(2027, 1, 15))).isTrue();
        assertThat(rig.tablet.today().duties(rig.desk.session(), Cast.SIAN, rig.clock.instant()))
                .filteredOn(duty -> duty.rule().equals("consent-withdrawn"))
                .extracting(Duty::dueOn)
                .containsExactly(LocalDate.of(2027, 1, 15));
    }

    @Test
    void aWithdrawalBeforeTheConsentIsSaidBesideItsDay() {
        OrderConsentForm given = form();
        rig.save(given, given.start().with("how", "signed"));
        WithdrawalForm form = new WithdrawalForm(rig.desk, Cast.SIAN, rig.only(Cast.SIAN, OrderConsent.KIND));

        Values early =
                form.start().with("withdrawnOn", LocalDate.of(2026, 12, 7)).with("reason", "x");

        assertThat(rig.goOn(form, early).mistakes()).extracting(Mistake::key).containsExactly("withdrawnOn");
        assertThat(rig.goOn(form, form.start()).mistakes())
                .extracting(Mistake::key)
                .containsExactly("reason");
    }

    private OrderConsentForm form() {
        return new OrderConsentForm(rig.desk, Cast.SIAN, rig.only(Cast.SIAN, Requirement.KIND), null);
    }

    private static FormRig rig() {
        Entries sian = Entries.of(Cast.SIAN);
        sian.record(Person.KIND, Cast.sian());
        sian.record(Requirement.KIND, Bodies.drr("2026-12-01", "O", "C"));
        return FormRig.with(sian.all());
    }
}
