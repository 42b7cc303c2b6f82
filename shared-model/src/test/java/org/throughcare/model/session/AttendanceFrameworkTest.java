package org.throughcare.model.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.Reference;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.testkit.Sessions;

class AttendanceFrameworkTest {

    private final Entries service = Entries.of(LedgerId.SERVICE);

    @Test
    void theStandardFrameworkCountsEveryOutcomeOfTheCodeListAsTheListSays() {
        AttendanceFramework standard = AttendanceFrameworks.bundled().find(Sessions.STANDARD);

        List<String> counted = standard.codes().stream()
                .map(code -> code.code() + " " + code.counts().word())
                .toList();
        assertThat(counted)
                .isEqualTo(ReferenceData.bundled().list(ReferenceData.ATTENDANCE_OUTCOMES).codes().stream()
                        .map(AttendanceFrameworkTest::codeAndClass)
                        .toList());
    }

    @Test
    @Requirement("DRR-8")
    void theStandardFrameworkGivesSixWorkingDaysForEvidence() {
        assertThat(AttendanceFrameworks.bundled().find(Sessions.STANDARD).evidenceWorkingDays())
                .isEqualTo(6);
    }

    @ParameterizedTest
    @Requirement("DRR-8")
    @CsvSource({"2026-12-31, 2021-06-28", "2027-01-01, 2027-01-01", "2027-06-30, 2027-01-01", "2027-07-01, 2027-07-01"})
    void theVersionInForceIsTheNewestOneThatHasBegun(LocalDate on, LocalDate version) {
        publish("standard", "2027-07-01");
        publish("standard", "2027-01-01");

        AttendanceFramework inForce =
                AttendanceFrameworks.of(service.ledger()).inForce(AttendanceFramework.STANDARD, on);

        assertThat(inForce.version()).isEqualTo(version);
    }

    @Test
    @Requirement("ATR-3")
    void aRequirementIsMonitoredByTheFrameworkThatItNames() {
        publish("harbour-atr", "2026-10-01");
        AttendanceFrameworks frameworks = AttendanceFrameworks.of(service.ledger());
        LocalDate on = LocalDate.of(2026, 12, 9);

        assertThat(frameworks.forRequirement(Bodies.atr("2026-12-01"), on).id()).isEqualTo("standard");
        assertThat(frameworks
                        .forRequirement(Frameworks.under("harbour-atr"), on)
                        .id())
                .isEqualTo("harbour-atr");
        assertThat(frameworks.forRequirement(Frameworks.under("unheard-of"), on).id())
                .isEqualTo("standard");
    }

    @Test
    void aFrameworkThatCannotBeReadIsPassedOver() {
        service.record(
                Reference.KIND,
                new Reference(
                        "attendance-framework/odd",
                        LocalDate.of(2026, 1, 1),
                        JsonText.readObject("{\"framework\":\"odd\",\"version\":\"2026-01-01\"}")));

        assertThat(AttendanceFrameworks.of(service.ledger())).isEqualTo(AttendanceFrameworks.bundled());
    }

    @Test
    void aCodeMayNotStandTwice() {
        String twice = Frameworks.json("odd", "2026-01-01", 6, 1, 2).replace("\"code\":\"UNACC\"", "\"code\":\"FTA\"");

        assertThatThrownBy(() -> AttendanceFramework.read(Fields.of(JsonText.readObject(twice))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void publish(String id, String version) {
        service.record(Reference.KIND, Frameworks.published(id, version, 6, 1, 2));
    }

    private static String codeAndClass(Code code) {
        String counts = code.attributes().get("class");
        return code.code() + " " + (counts.equals("to-decide") ? "open" : counts);
    }
}
