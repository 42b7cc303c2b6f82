package org.throughcare.model.drugtest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Subject;

/**
 * A drug test and its result (DRR-7), or an occasion for one that gave no sample.
 *
 * @param purpose why it is taken, by the code of the list of purposes, such as {@code CRT}
 * @param requirement the thread of the requirement under which it is taken; null when it is taken for another reason
 * @param matrix what it is taken from, by the code of the list of matrices
 * @param method how it is read, by the code of the list of methods
 * @param kit the kit; null when there is none
 * @param collectedAt when the sample was taken, or was to be taken, in UTC
 * @param readAt when the kit was read, in UTC; null when it was not read or not yet
 * @param collector who took it; null when not said
 * @param witness who watched; null when nobody did
 * @param testerOrganisation whose test it is (CTR-13); null when not said
 * @param outcome what came of the occasion, by the code of the list of outcomes: {@link #SAMPLE} or another
 * @param validity what tells whether the sample can be relied on; null when nothing was checked
 * @param lines one for each group of drugs; none without a sample
 * @param selfReport what the person said before the result; null when not asked
 * @param toldPersonAt when the person was told the result, in UTC; null while not told
 * @param note what the worker adds; null when nothing
 */
public record DrugTest(
        String purpose,
        @Nullable EntryId requirement,
        String matrix,
        String method,
        @Nullable Kit kit,
        Instant collectedAt,
        @Nullable Instant readAt,
        @Nullable String collector,
        @Nullable String witness,
        @Nullable String testerOrganisation,
        String outcome,
        @Nullable Validity validity,
        List<ResultLine> lines,
        @Nullable SelfReport selfReport,
        @Nullable Instant toldPersonAt,
        @Nullable String note)
        implements Body {

    /** The outcome of an occasion that gave a sample. */
    public static final String SAMPLE = "SAMPLE";
    /** The outcome of an occasion to which the person did not come. */
    public static final String FAILED_TO_ATTEND = "FTA";
    /** The outcome of a test that the person refused. */
    public static final String REFUSED = "REFUSED";
    /** The outcome of a voluntary test that the person did not want; it is no absence and no failure (ATR-B3). */
    public static final String VOLUNTARY_DECLINED = "VOL-DECLINED";
    /** The outcome of a test that the service did not offer. */
    public static final String NOT_OFFERED = "NOTOFFERED";
    /** The purpose of a test that a court ordered under a DRR. */
    public static final String COURT_ORDERED = "CRT";
    /** The purpose of a voluntary test for treatment, which never counts towards a court's minimum. */
    public static final String VOLUNTARY = "VOL-T";

    /** What a test comes to, the heaviest first. */
    private static final Comparator<DrugTest> HEAVIER =
            Comparator.comparing(DrugTest::overall).reversed();

    /**
     * The kind of entry. Where heads disagree the heavier result counts, and the person has not been told it yet; nothing
     * follows from a result alone (CTR-14).
     */
    public static final Kind<DrugTest> KIND = new Kind<DrugTest>(
                    "drug-test", 1, Subject.PERSON, DrugTest::read, DrugTest::write, DrugTestRules::check)
            .beside("lines", "outcome")
            .cautious("lines", HEAVIER)
            .cautious("validity", HEAVIER)
            .cautious("toldPersonAt", Comparator.comparing(test -> test.toldPersonAt() != null))
            .keptBy(body -> TestPurposes.sensitivityOf(Fields.of(body).optText("purpose")));

    /** Copies the lines. */
    public DrugTest {
        lines = List.copyOf(lines);
    }

    /** Whether there is a sample to read. */
    public boolean gaveSample() {
        return outcome.equals(SAMPLE);
    }

    /** What the whole test comes to. */
    public Overall overall() {
        return Overall.of(this);
    }

    /** Names its purpose only: results belong in no log. */
    @Override
    public String toString() {
        return "DrugTest[" + purpose + "]";
    }

    private static DrugTest read(int version, Fields fields) {
        Fields kit = fields.optObject("kit");
        Fields validity = fields.optObject("validity");
        Fields selfReport = fields.optObject("selfReport");
        return new DrugTest(
                fields.text("purpose"),
                fields.optParsed("requirement", EntryId::parse, "not-an-id"),
                fields.text("matrix"),
                fields.text("method"),
                kit == null ? null : Kit.read(kit),
                fields.instant("collectedAt"),
                fields.optInstant("readAt"),
                fields.optText("collector"),
                fields.optText("witness"),
                fields.optText("testerOrganisation"),
                fields.text("outcome"),
                validity == null ? null : Validity.read(validity),
                fields.list("lines", ResultLine::read),
                selfReport == null ? null : SelfReport.read(selfReport),
                fields.optInstant("toldPersonAt"),
                fields.optText("note"));
    }

    private Json.Obj write() {
        return Json.obj()
                .put("purpose", purpose)
                .putText("requirement", requirement)
                .put("matrix", matrix)
                .put("method", method)
                .put("kit", kit == null ? null : kit.write())
                .putText("collectedAt", collectedAt)
                .putText("readAt", readAt)
                .put("collector", collector)
                .put("witness", witness)
                .put("testerOrganisation", testerOrganisation)
                .put("outcome", outcome)
                .put("validity", validity == null ? null : validity.write())
                .putAll("lines", lines, ResultLine::write)
                .put("selfReport", selfReport == null ? null : selfReport.write())
                .putText("toldPersonAt", toldPersonAt)
                .put("note", note)
                .build();
    }
}
