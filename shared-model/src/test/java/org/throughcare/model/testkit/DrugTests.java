package org.throughcare.model.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Kit;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.drugtest.SelfReport;
import org.throughcare.model.drugtest.Validity;
import org.throughcare.model.ledger.EntryId;

/** Builds drug tests: a urine test with a kit that was read five minutes after it was taken, unless told otherwise. */
public final class DrugTests {

    private final String purpose;
    private final Instant collectedAt;
    private final List<ResultLine> lines = new ArrayList<>();
    private String outcome = DrugTest.SAMPLE;
    private @Nullable EntryId requirement;
    private @Nullable Kit kit = new Kit("Six-panel cup", "LOT-2207", LocalDate.of(2027, 12, 31), null);
    private @Nullable Instant readAt;
    private @Nullable Validity validity;
    private @Nullable SelfReport selfReport;
    private @Nullable Instant toldPersonAt;

    private DrugTests(String purpose, String collectedAt) {
        this.purpose = purpose;
        this.collectedAt = Instant.parse(collectedAt);
        this.readAt = this.collectedAt.plusSeconds(300);
    }

    /** A test that a court ordered under a DRR, collected at that instant. */
    public static DrugTests court(String collectedAt) {
        return new DrugTests(DrugTest.COURT_ORDERED, collectedAt);
    }

    /** A voluntary test for treatment, collected at that instant. */
    public static DrugTests voluntary(String collectedAt) {
        return new DrugTests(DrugTest.VOLUNTARY, collectedAt);
    }

    /** A test for that purpose, collected at that instant. */
    public static DrugTests of(String purpose, String collectedAt) {
        return new DrugTests(purpose, collectedAt);
    }

    /** Taken under that requirement. */
    public DrugTests under(EntryId thread) {
        requirement = thread;
        return this;
    }

    /** An occasion that gave no sample, with that outcome. */
    public DrugTests noSample(String code) {
        outcome = code;
        readAt = null;
        return this;
    }

    /** Negative for these groups. */
    public DrugTests negative(String... groups) {
        for (String group : groups) {
            lines.add(ResultLine.screened(group, ResultLine.Screen.NEG));
        }
        return this;
    }

    /** Screen positive, not confirmed, for these groups. */
    public DrugTests positive(String... groups) {
        for (String group : groups) {
            lines.add(ResultLine.screened(group, ResultLine.Screen.POS));
        }
        return this;
    }

    /** One more line. */
    public DrugTests line(ResultLine line) {
        lines.add(line);
        return this;
    }

    /** With that kit; null for none. */
    public DrugTests kit(@Nullable Kit used) {
        kit = used;
        return this;
    }

    /** Read at that instant; null for not yet. */
    public DrugTests readAt(@Nullable String instant) {
        readAt = instant == null ? null : Instant.parse(instant);
        return this;
    }

    /** With these checks of the sample. */
    public DrugTests validity(Validity checked) {
        validity = checked;
        return this;
    }

    /** With what the person said beforehand. */
    public DrugTests selfReport(SelfReport said) {
        selfReport = said;
        return this;
    }

    /** The person was told at that instant. */
    public DrugTests toldAt(String instant) {
        toldPersonAt = Instant.parse(instant);
        return this;
    }

    /** The finished test. */
    public DrugTest build() {
        return new DrugTest(
                purpose,
                requirement,
                "URINE",
                "POC",
                kit,
                collectedAt,
                readAt,
                "Asha Patel",
                null,
                "Harbour Street clinic",
                outcome,
                validity,
                lines,
                selfReport,
                toldPersonAt,
                null);
    }
}
