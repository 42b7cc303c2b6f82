package org.throughcare.model.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughcare.model.ledger.Ledger;

/** The code lists that a tablet or a server works with. */
public record ReferenceData(Map<String, CodeList> lists) {

    /** Substances, each with its {@code group} and its {@code problemUse}. */
    public static final String SUBSTANCES = "substances";
    /** The groups that substances are counted and tested in. */
    public static final String SUBSTANCE_GROUPS = "substance-groups";
    /** How a substance is taken. */
    public static final String ROUTES = "routes";
    /** Where a substance came from: illicit, prescribed, misused, over the counter. */
    public static final String USE_SOURCES = "use-sources";
    /** What came of an appointment, each with the {@code class} that a framework starts from (DRR-8). */
    public static final String ATTENDANCE_OUTCOMES = "attendance-outcomes";
    /** Kinds of treatment, each with the {@code requirements} it is delivered under (CTR-25); {@code treatment} where it is none. */
    public static final String MODALITIES = "modalities";
    /** The intervention catalogue, with {@code nice} guidance (PRS-22). */
    public static final String INTERVENTIONS = "interventions";
    /** Why a drug test is taken (NDS-12). */
    public static final String TEST_PURPOSES = "test-purposes";
    /** What a drug test is taken from. */
    public static final String TEST_MATRICES = "test-matrices";
    /** How a drug test is read. */
    public static final String TEST_METHODS = "test-methods";
    /** Whether a test occasion gave a sample and, if not, what it was {@code causedBy}. */
    public static final String TEST_OUTCOMES = "test-outcomes";
    /** Why an offer was declined or a start was late. */
    public static final String DECLINE_REASONS = "decline-reasons";
    /** What a person is told about their treatment at induction (DRR-11). */
    public static final String INFORMATION_CHECKLIST = "information-checklist";
    /** By when treatment has to start under each type of requirement: {@code workingDays} or {@code days} (CTR-7, CTR-8). */
    public static final String TREATMENT_STARTS = "treatment-starts";
    /** The times around a court review, each in {@code workingDays} (CTR-20). */
    public static final String REVIEW_TIMES = "review-times";
    /** What a court can direct about reviews; {@code orders} where a hearing has to follow (DRR-10). */
    public static final String REVIEW_DIRECTIONS = "review-directions";
    /** What can come of a review hearing; {@code held} where it was not, {@code last} where no other follows. */
    public static final String REVIEW_OUTCOMES = "review-outcomes";
    /** The courts that review, among them the dedicated drug court (CTR-20). */
    public static final String COURT_TYPES = "court-types";
    /** Why a person is handed on from one team to another. */
    public static final String TRANSFER_REASONS = "transfer-reasons";
    /** Where a referral comes from, each with whom it is {@code from} and the {@code point} it tells of (PRS-1). */
    public static final String REFERRAL_SOURCES = "referral-sources";
    /** What a referral came to, each with whose word it is {@code by}. */
    public static final String REFERRAL_OUTCOMES = "referral-outcomes";
    /** The points of the justice system at which a person is found to need help (NDS-1). */
    public static final String IDENTIFICATION_POINTS = "identification-points";
    /** Signs of withdrawal that are asked for at reception (NDS-6). */
    public static final String WITHDRAWAL_SIGNS = "withdrawal-signs";
    /** What healthcare has to know at once of somebody at reception (NDS-6). */
    public static final String HEALTH_FLAGS = "health-flags";
    /** The sections of an assessment, each with the purposes that ask for it. */
    public static final String ASSESSMENT_SECTIONS = "assessment-sections";
    /** Where an assessor comes from (CTR-4). */
    public static final String ASSESSOR_ORGANISATIONS = "assessor-organisations";
    /** Validated tools, each with what it {@code measures} (CTR-21, CTR-26). */
    public static final String VALIDATED_TOOLS = "validated-tools";
    /** Needs that are left when a requirement ends (CTR-22). */
    public static final String ONGOING_NEEDS = "ongoing-needs";
    /** How an episode ends, each with the {@code state} that the requirement then is in. */
    public static final String EPISODE_ENDS = "episode-ends";
    /** Why a final review can't be held (CTR-21, ATR-9). */
    public static final String REVIEW_NOT_HELD = "review-not-held";
    /** What somebody who drinks is routed to (CTR-24, ATR-B7). */
    public static final String ROUTING_OPTIONS = "routing-options";
    /** The teams of the service, each with its {@code setting}; no file, but what the server tells whoever signs in. */
    public static final String TEAMS = "teams";

    private static final List<String> BUNDLED = List.of(
            SUBSTANCES,
            SUBSTANCE_GROUPS,
            ROUTES,
            USE_SOURCES,
            ATTENDANCE_OUTCOMES,
            MODALITIES,
            INTERVENTIONS,
            TEST_PURPOSES,
            TEST_MATRICES,
            TEST_METHODS,
            TEST_OUTCOMES,
            DECLINE_REASONS,
            INFORMATION_CHECKLIST,
            TREATMENT_STARTS,
            REVIEW_TIMES,
            REVIEW_DIRECTIONS,
            REVIEW_OUTCOMES,
            COURT_TYPES,
            TRANSFER_REASONS,
            REFERRAL_SOURCES,
            REFERRAL_OUTCOMES,
            IDENTIFICATION_POINTS,
            WITHDRAWAL_SIGNS,
            HEALTH_FLAGS,
            ASSESSMENT_SECTIONS,
            ASSESSOR_ORGANISATIONS,
            VALIDATED_TOOLS,
            ONGOING_NEEDS,
            EPISODE_ENDS,
            REVIEW_NOT_HELD,
            ROUTING_OPTIONS);

    /** Copies the lists. */
    public ReferenceData {
        lists = Map.copyOf(lists);
    }

    /** The lists that ship with the program. */
    public static ReferenceData bundled() {
        return Bundled.DATA;
    }

    /** The lists in force on a day: those that ship with the program, grown by what the service's ledger holds. */
    public static ReferenceData inForce(Ledger service, LocalDate on) {
        ReferenceData data = bundled();
        for (CodeList list : Published.inForce(service, on, "list", CodeList::read)) {
            data = data.with(list);
        }
        return data;
    }

    /** The list of that name; throws IllegalArgumentException when there is none. */
    public CodeList list(String name) {
        CodeList list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no code list is called " + name);
        }
        return list;
    }

    /** These lists with one that came later: it replaces the older version, and an older one changes nothing. */
    public ReferenceData with(CodeList list) {
        CodeList held = lists.get(list.name());
        if (held != null && held.version().isAfter(list.version())) {
            return this;
        }
        Map<String, CodeList> grown = new HashMap<>(lists);
        grown.put(list.name(), list);
        return new ReferenceData(grown);
    }

    private static ReferenceData read() {
        return new ReferenceData(BUNDLED.stream()
                .map(name -> CodeList.read(DataFile.read("reference/" + name + ".json")))
                .collect(Collectors.toMap(CodeList::name, Function.identity())));
    }

    /** Reads the files once, when they are first asked for. */
    private static final class Bundled {
        static final ReferenceData DATA = read();
    }
}
