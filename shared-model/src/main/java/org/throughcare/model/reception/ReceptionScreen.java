package org.throughcare.model.reception;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Subject;

/**
 * What is asked of everybody who comes into a prison, to find who needs a fuller assessment (NDS-6).
 *
 * @param receivedOn the local date on which the person came into this prison
 * @param screenedAt the local date and time at which they were asked
 * @param establishment the prison; null when not said
 * @param uses the substances that they use, as told
 * @param injecting the code of whether they inject, such as {@code now} or {@code never}; null when not asked
 * @param withdrawalSigns the codes of the signs of withdrawal that were seen or told, for clinicians
 * @param prescribed what is prescribed to them, as told; null when nothing is
 * @param previousServices which services have seen them before, in their words; null when none or not asked
 * @param consentToContact whether these may be asked; null when the person was not asked
 * @param urineTest the code of what became of a urine test; null when none was thought of
 * @param healthFlags the codes of what healthcare has to know at once
 * @param healthcareToldOn the local date on which healthcare was told; null while it was not
 * @param note what the worker adds; null when nothing
 */
public record ReceptionScreen(
        LocalDate receivedOn,
        LocalDateTime screenedAt,
        @Nullable String establishment,
        List<Use> uses,
        @Nullable String injecting,
        List<String> withdrawalSigns,
        @Nullable Prescribed prescribed,
        @Nullable String previousServices,
        @Nullable Boolean consentToContact,
        @Nullable String urineTest,
        List<String> healthFlags,
        @Nullable LocalDate healthcareToldOn,
        @Nullable String note)
        implements Body {

    /**
     * The kind of entry. Where heads disagree healthcare was not told yet and nobody may be asked without consent; the
     * earlier reception counts.
     */
    public static final Kind<ReceptionScreen> KIND = new Kind<ReceptionScreen>(
                    "reception-screen",
                    1,
                    Subject.PERSON,
                    ReceptionScreen::read,
                    ReceptionScreen::write,
                    ReceptionRules::check)
            .cautious("receivedOn", Comparator.comparing(ReceptionScreen::receivedOn))
            .cautious("consentToContact", Comparator.comparing(screen -> !screen.mayNotBeContacted()))
            .cautious("healthcareToldOn", Comparator.comparing(screen -> screen.healthcareToldOn() != null));

    /**
     * A substance that the person says they use.
     *
     * @param substance its code in the list of substances
     * @param lastUsed when last, in the person's words or as a date; null when not said
     */
    public record Use(String substance, @Nullable String lastUsed) {
        /** Says nothing of what was recorded. */
        @Override
        public String toString() {
            return "Use";
        }

        private static Use read(Fields fields) {
            return new Use(fields.text("substance"), fields.optText("lastUsed"));
        }

        private Json write() {
            return Json.obj()
                    .put("substance", substance)
                    .put("lastUsed", lastUsed)
                    .build();
        }
    }

    /**
     * What a person says is prescribed to them: as told, until somebody has asked the prescriber.
     *
     * @param prescriber who prescribes it, such as a clinic; null when not said
     * @param medicine which medicine
     * @param dose how much of it, as told; null when not said
     * @param verifiedOn the local date on which the prescriber confirmed it; null while it is as told
     * @param verifiedWith who confirmed it; null while it is as told
     */
    public record Prescribed(
            @Nullable String prescriber,
            String medicine,
            @Nullable String dose,
            @Nullable LocalDate verifiedOn,
            @Nullable String verifiedWith) {
        /** What is prescribed, as told. */
        public static Prescribed asTold(@Nullable String prescriber, String medicine, @Nullable String dose) {
            return new Prescribed(prescriber, medicine, dose, null, null);
        }

        /** Whether the prescriber has confirmed it. */
        public boolean isVerified() {
            return verifiedOn != null;
        }

        /** Says nothing of what was recorded. */
        @Override
        public String toString() {
            return "Prescribed";
        }

        private static Prescribed read(Fields fields) {
            return new Prescribed(
                    fields.optText("prescriber"),
                    fields.text("medicine"),
                    fields.optText("dose"),
                    fields.optDate("verifiedOn"),
                    fields.optText("verifiedWith"));
        }

        private Json.Obj write() {
            return Json.obj()
                    .put("prescriber", prescriber)
                    .put("medicine", medicine)
                    .put("dose", dose)
                    .putText("verifiedOn", verifiedOn)
                    .put("verifiedWith", verifiedWith)
                    .build();
        }
    }

    /** Copies the lists. */
    public ReceptionScreen {
        uses = List.copyOf(uses);
        withdrawalSigns = List.copyOf(withdrawalSigns);
        healthFlags = List.copyOf(healthFlags);
    }

    /** Whether signs of withdrawal were seen or told; for clinicians only. */
    public boolean flagsWithdrawal() {
        return !withdrawalSigns.isEmpty();
    }

    /** Whether healthcare has to know something at once and was not told. */
    public boolean isUrgent() {
        return healthcareToldOn == null && (flagsWithdrawal() || !healthFlags.isEmpty());
    }

    /** The prescriber who is to be asked what is prescribed; null when there is none, or the person does not want it. */
    public @Nullable String toAsk() {
        if (prescribed == null || prescribed.isVerified() || mayNotBeContacted()) {
            return null;
        }
        return prescribed.prescriber();
    }

    private boolean mayNotBeContacted() {
        return Boolean.FALSE.equals(consentToContact);
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "ReceptionScreen";
    }

    private static ReceptionScreen read(int version, Fields fields) {
        Fields prescribed = fields.optObject("prescribed");
        return new ReceptionScreen(
                fields.date("receivedOn"),
                fields.dateTime("screenedAt"),
                fields.optText("establishment"),
                fields.list("uses", Use::read),
                fields.optText("injecting"),
                fields.texts("withdrawalSigns"),
                prescribed == null ? null : Prescribed.read(prescribed),
                fields.optText("previousServices"),
                fields.optBool("consentToContact"),
                fields.optText("urineTest"),
                fields.texts("healthFlags"),
                fields.optDate("healthcareToldOn"),
                fields.optText("note"));
    }

    private Json.Obj write() {
        return Json.obj()
                .putText("receivedOn", receivedOn)
                .putText("screenedAt", screenedAt)
                .put("establishment", establishment)
                .putAll("uses", uses, Use::write)
                .put("injecting", injecting)
                .putAll("withdrawalSigns", withdrawalSigns, Json::of)
                .put("prescribed", prescribed == null ? null : prescribed.write())
                .put("previousServices", previousServices)
                .put("consentToContact", consentToContact)
                .put("urineTest", urineTest)
                .putAll("healthFlags", healthFlags, Json::of)
                .putText("healthcareToldOn", healthcareToldOn)
                .put("note", note)
                .build();
    }
}
