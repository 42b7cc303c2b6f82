package org.throughcare.model.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;

class ReferenceDataTest {

    private static final ReferenceData DATA = ReferenceData.bundled();

    @Test
    void everyListIsDatedAndSourcedAndHasNames() {
        assertThat(DATA.lists()).hasSize(26);
        for (CodeList list : DATA.lists().values()) {
            assertThat(list.codes()).as(list.name()).isNotEmpty();
            assertThat(list.version()).isEqualTo("2026-12-01");
            assertThat(list.source()).isNotBlank();
        }
    }

    @Test
    @DisplayName("PRS-13: prescribed and misused pregabalin is stored by code and counts as a gabapentinoid")
    void pregabalin() {
        Code pregabalin = code(ReferenceData.SUBSTANCES, "PRE");

        assertThat(pregabalin.en()).isEqualTo("pregabalin");
        assertThat(code(ReferenceData.SUBSTANCE_GROUPS, Objects.requireNonNull(pregabalin.attribute("group")))
                        .en())
                .isEqualTo("gabapentinoids");
        assertThat(DATA.list(ReferenceData.USE_SOURCES).contains("MISUSED")).isTrue();
    }

    @Test
    void everySubstanceHasAGroupThatThereIsAndAKnownProblemUse() {
        CodeList groups = DATA.list(ReferenceData.SUBSTANCE_GROUPS);
        Set<String> uses = Set.of("yes", "no", "if-illicit", "if-misused", "if-injected");

        assertThat(DATA.list(ReferenceData.SUBSTANCES).codes())
                .allMatch(substance -> groups.contains(substance.attributes().get("group")))
                .allMatch(substance -> uses.contains(substance.attributes().get("problemUse")));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "ATT, complied, ATTC",
        "LEFT, to-decide, AFTC",
        "ACC-MED, acceptable, AAME",
        "RESCH-P, not-counted, RSOF",
        "FTA, open, AFTA",
        "UNACC, failure, UAAB"
    })
    void anAttendanceOutcomeHasAClassAndAnOutsideCode(String outcome, String attendanceClass, String ndelius) {
        Code code = code(ReferenceData.ATTENDANCE_OUTCOMES, outcome);

        assertThat(code.attribute("class")).isEqualTo(attendanceClass);
        assertThat(code.attribute("ndelius")).isEqualTo(ndelius);
    }

    @Test
    void everyAttendanceOutcomeHasOneOfTheSixClasses() {
        assertThat(DATA.list(ReferenceData.ATTENDANCE_OUTCOMES).codes().stream()
                        .map(outcome -> outcome.attributes().get("class"))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("complied", "to-decide", "acceptable", "not-counted", "open", "failure");
    }

    @Test
    @DisplayName("DRR-11: the checklist has nine items, each in English and Welsh")
    void informationChecklist() {
        assertThat(DATA.list(ReferenceData.INFORMATION_CHECKLIST).codes())
                .hasSize(9)
                .allMatch(item -> item.cy() != null && !item.name("cy").equals(item.name("en")));
    }

    @Test
    void aNameFallsBackToEnglish() {
        assertThat(code(ReferenceData.SUBSTANCES, "CAN").name("cy")).isEqualTo("canabis");
        assertThat(code(ReferenceData.SUBSTANCES, "NIT").name("cy")).isEqualTo("nitazenes");
    }

    @Test
    void aCodeThatTheListDoesNotHaveIsAbsentAndNoError() {
        assertThat(DATA.list(ReferenceData.SUBSTANCES).find("NEW")).isNull();
    }

    @Test
    void aListGrowsWithoutARelease() {
        CodeList newer = list("2027-02-01");

        assertThat(DATA.with(newer).list("routes").contains("NEW")).isTrue();
        assertThat(DATA.with(newer).with(list("2027-01-01")).list("routes")).isEqualTo(newer);
        assertThat(DATA.with(list("2026-11-01"))).isSameAs(DATA);
    }

    @Test
    void theSameCodeTwiceIsRefused() {
        Fields file = Fields.of(JsonText.readObject("""
                {"list":"x","version":"2026-12-01","source":"x",
                 "codes":[{"code":"A","en":"a"},{"code":"A","en":"b"}]}"""));

        assertThatThrownBy(() -> CodeList.read(file)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codesCanBePickedByAnAttribute() {
        List<String> both = DATA.list(ReferenceData.TEST_OUTCOMES).having("causedBy", "service").stream()
                .map(Code::code)
                .toList();

        assertThat(both).containsExactly("STOPPED", "NOTOFFERED");
    }

    private static CodeList list(String version) {
        return new CodeList(
                "routes", LocalDate.parse(version), "service", List.of(new Code("NEW", "new", null, Map.of())));
    }

    private static Code code(String list, String code) {
        return Objects.requireNonNull(DATA.list(list).find(code));
    }
}
