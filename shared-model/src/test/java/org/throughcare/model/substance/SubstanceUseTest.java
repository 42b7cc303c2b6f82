package org.throughcare.model.substance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.reference.CodeList;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;

class SubstanceUseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 8);

    @Test
    @Requirement("PRS-13")
    void misusedPregabalinIsStoredByCodeAndGroupsAsGabapentinoids() {
        CodeList list = ReferenceData.bundled().list(ReferenceData.SUBSTANCES);
        SubstanceUse use = new SubstanceUse(DAY, List.of(Bodies.uses("PRE", "MISUSED")));

        Entry entry = Entries.of(Cast.MARK).record(SubstanceUse.KIND, use);

        SubstanceUse.Line stored = SubstanceUse.KIND.bodyOf(entry).lines().get(0);
        assertThat(list.version()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(stored.code()).isEqualTo("PRE");
        assertThat(stored.listVersion()).isEqualTo(list.version());
        assertThat(stored.source()).isEqualTo("MISUSED");
        assertThat(SubstanceGroups.of(use, ReferenceData.bundled())).containsExactly("G");
    }

    @Test
    @Requirement("PRS-13")
    void aSubstanceThatThisListDoesNotHaveIsKeptByItsCode() {
        SubstanceUse use =
                new SubstanceUse(DAY, List.of(Bodies.uses("NEW-IN-2028", null), Bodies.uses("HER", "ILLICIT")));

        Entry entry = Entries.of(Cast.MARK).record(SubstanceUse.KIND, use);

        assertThat(SubstanceUse.KIND.check(entry)).isEmpty();
        assertThat(SubstanceUse.KIND.bodyOf(entry)).isEqualTo(use);
        assertThat(SubstanceGroups.of(use, ReferenceData.bundled())).containsExactly("O");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "OTH, -, 3, 2026-12-01, otherText, required",
                "OTH, kratom, 3, 2026-12-01, -, -",
                "HER, -, 29, 2026-12-01, daysInLast28, not-0-to-28",
                "HER, -, -1, 2026-12-01, daysInLast28, not-0-to-28",
                "HER, -, 28, 2026-12-08, -, -",
                "HER, -, 0, 2026-12-09, lastUse, in-the-future"
            })
    void aLineKeepsItsRules(String code, String otherText, int days, LocalDate lastUse, String field, String problem) {
        SubstanceUse.Line line = new SubstanceUse.Line(
                code, LocalDate.of(2026, 12, 1), otherText, "ILLICIT", "SMOKED", days, null, lastUse);

        List<Problem> problems = SubstanceUse.KIND.check(
                Entries.of(Cast.MARK).record(SubstanceUse.KIND, new SubstanceUse(DAY, List.of(line))));

        assertThat(problems)
                .isEqualTo(field == null ? List.of() : List.of(Problem.refusal("lines[0]." + field, problem)));
    }
}
