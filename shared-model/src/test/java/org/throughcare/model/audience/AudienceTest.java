package org.throughcare.model.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughcare.model.Kinds;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Requirement;

/** Every kind, every sensitivity, every role and every state of a consent. */
class AudienceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
    private static final LocalDate BEFORE = LocalDate.of(2026, 12, 1);
    private static final LocalDate AFTER = LocalDate.of(2026, 12, 9);
    private static final Agreed IN_FORCE = new Agreed(LocalDate.of(2026, 12, 5), null);
    private static final Agreed WITHDRAWN = new Agreed(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 5));
    private static final Agreed NOT_YET = new Agreed(LocalDate.of(2026, 12, 11), null);

    /** What a kind's body goes by, where it is not always normal. */
    private static final Map<String, String> GOES_BY = Map.of("drug-test", "purpose", "screening", "instrument");

    private static final Set<String> NORMAL = Set.of(
            "person",
            "person-link",
            "death",
            "legal-status",
            "phone",
            "contact-restriction",
            "record-restriction",
            "order",
            "requirement",
            "condition-check",
            "pre-sentence-pack",
            "gp-registration",
            "sentence-plan",
            "test-schedule",
            "induction",
            "order-consent",
            "substance-use",
            "appointment",
            "group-session",
            "attendance",
            "late-start",
            "court-review",
            "court-direction",
            "review-report",
            "breach-referral",
            "breach-decision",
            "referral",
            "offer",
            "identification",
            "reception-screen",
            "first-days-review",
            "assessment",
            "clinical-assessment",
            "alcohol-routing",
            "final-review",
            "onward-referral",
            "completion",
            "transfer",
            "duty-settled",
            "entered-in-error",
            "reference");

    @Test
    void everyKindHasBeenDecidedAbout() {
        assertThat(Kinds.all().stream().map(Kind::name))
                .as("a new kind has to be put into one of these lists")
                .containsExactlyInAnyOrderElementsOf(Stream.concat(NORMAL.stream(), GOES_BY.keySet().stream())
                        .toList());
        for (String kind : NORMAL) {
            assertThat(of(kind, "purpose", "MDR")).as(kind).isEqualTo(Sensitivity.NORMAL);
        }
    }

    @Test
    @Requirement("NDS-12")
    void aTestIsKeptAsItsPurposeSays() {
        Map<Sensitivity, String> kept = new LinkedHashMap<>();
        for (Code code :
                ReferenceData.bundled().list(ReferenceData.TEST_PURPOSES).codes()) {
            kept.merge(of("drug-test", "purpose", code.code()), code.code(), (some, one) -> some + " " + one);
        }
        assertThat(kept)
                .isEqualTo(Map.of(
                        Sensitivity.NORMAL, "CRT DTR LIC APR POL",
                        Sensitivity.RESTRICTED, "VOL-T CBV CBI",
                        Sensitivity.SECURITY, "MDR MDS MDK MDC MDF",
                        Sensitivity.CLINICAL, "CLI"));
        assertThat(of("drug-test", "purpose", "XYZ")).as("on no list").isEqualTo(Sensitivity.RESTRICTED);
    }

    @Test
    void aScreeningIsKeptAsItsInstrumentSays() {
        Map<Sensitivity, Set<String>> kept = Questionnaires.bundled().all().stream()
                .map(each -> each.about().instrument())
                .collect(Collectors.groupingBy(
                        instrument -> of("screening", "instrument", instrument), Collectors.toSet()));
        assertThat(kept)
                .isEqualTo(Map.of(
                        Sensitivity.NORMAL, Set.of("AUDIT/uk-units", "AUDIT-C/uk-units", "AUDIT/who-2001"),
                        Sensitivity.MENTAL_HEALTH, Set.of("PHQ-9", "GAD-7")));
    }

    @Test
    void whatCanNotBeToldIsRestrictedAndAnUnknownKindIsNormal() {
        assertThat(Kinds.sensitivityOf(
                        entry("drug-test", Json.obj().put("purpose", 7).build())))
                .isEqualTo(Sensitivity.RESTRICTED);
        assertThat(of("breath-test", "purpose", "MDR")).isEqualTo(Sensitivity.NORMAL);
    }

    /**
     * Who reads what in which state of the consents: {@code +} reads it, {@code c} reads what was kept before a withdrawal, or
     * anything while a consent holds.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            role,             NORMAL, RESTRICTED, MENTAL_HEALTH, SECURITY, CLINICAL
            nobody,                +,          -,             -,        -,        -
            worker-community,      +,          +,             +,        -,        -
            worker-prison,         +,          +,             +,        -,        -
            offender-manager,      +,          -,             c,        -,        -
            clinician,             +,          +,             +,        -,        +
            team-manager,          +,          +,             +,        -,        -
            administrator,         +,          -,             -,        -,        -
            security,              +,          -,             -,        +,        -
            """, useHeadersInDisplayName = true)
    @Requirement("NDS-12")
    void everyRoleReadsWhatTheTableSays(
            String role, char normal, char restricted, char mentalHealth, char security, char clinical) {
        Map<Sensitivity, Character> row = new LinkedHashMap<>();
        row.put(Sensitivity.NORMAL, normal);
        row.put(Sensitivity.RESTRICTED, restricted);
        row.put(Sensitivity.MENTAL_HEALTH, mentalHealth);
        row.put(Sensitivity.SECURITY, security);
        row.put(Sensitivity.CLINICAL, clinical);
        assertThat(row).as("every sensitivity").hasSameSizeAs(Sensitivity.values());
        Audience audience = Audience.of(Set.of(role));

        row.forEach((sensitivity, how) -> {
            boolean always = how == '+';
            boolean onConsent = how == 'c';
            assertThat(reads(audience, sensitivity, BEFORE)).isEqualTo(always);
            assertThat(reads(audience, sensitivity, BEFORE, NOT_YET)).isEqualTo(always);
            assertThat(reads(audience, sensitivity, BEFORE, IN_FORCE)).isEqualTo(always || onConsent);
            assertThat(reads(audience, sensitivity, AFTER, IN_FORCE)).isEqualTo(always || onConsent);
            assertThat(reads(audience, sensitivity, BEFORE, WITHDRAWN)).isEqualTo(always || onConsent);
            assertThat(reads(audience, sensitivity, AFTER, WITHDRAWN)).isEqualTo(always);
            assertThat(reads(audience, sensitivity, AFTER, WITHDRAWN, IN_FORCE)).isEqualTo(always || onConsent);
            assertThat(audience.mayRead(sensitivity, true, AFTER, List.of(), TODAY))
                    .as("what they recorded themselves")
                    .isTrue();
        });
    }

    static Stream<String> roles() {
        return Stream.of(
                RoleNames.WORKER_COMMUNITY,
                RoleNames.WORKER_PRISON,
                RoleNames.OFFENDER_MANAGER,
                RoleNames.CLINICIAN,
                RoleNames.TEAM_MANAGER,
                RoleNames.ADMINISTRATOR,
                RoleNames.SECURITY);
    }

    @ParameterizedTest
    @MethodSource("roles")
    void rolesAddUpButWhoSupervisesOrAnswersForSecurityNeverReadsWhatIsVoluntary(String other) {
        for (String never : List.of(RoleNames.OFFENDER_MANAGER, RoleNames.SECURITY)) {
            Audience both = Audience.of(List.of(other, never));
            assertThat(both.open()).doesNotContain(Sensitivity.RESTRICTED);
            Set<Sensitivity> sum = Stream.of(other, never)
                    .flatMap(role -> Audience.of(Set.of(role)).open().stream())
                    .filter(each -> each != Sensitivity.RESTRICTED)
                    .collect(Collectors.toSet());
            assertThat(both.open()).isEqualTo(sum);
            assertThat(both.onConsent()).doesNotContainAnyElementsOf(both.open());
        }
    }

    @Test
    void itsWordsDifferWhereverItOpensSomethingElse() {
        List<List<Agreed>> states = List.of(
                List.of(), List.of(IN_FORCE), List.of(WITHDRAWN), List.of(NOT_YET), List.of(WITHDRAWN, IN_FORCE));
        Map<String, List<Boolean>> opened = new LinkedHashMap<>();
        for (String role : roles().toList()) {
            Audience audience = Audience.of(Set.of(role));
            for (List<Agreed> agreed : states) {
                List<Boolean> opens = new ArrayList<>();
                Arrays.stream(Sensitivity.values())
                        .forEach(each -> List.of(BEFORE, AFTER)
                                .forEach(on -> opens.add(audience.mayRead(each, false, on, agreed, TODAY))));
                List<Boolean> same = opened.putIfAbsent(audience.inWords(agreed, TODAY), opens);
                assertThat(same == null || same.equals(opens)).isTrue();
            }
        }
        assertThat(opened).as("workers and team managers read the same").hasSize(5 + 3);
    }

    private static boolean reads(Audience audience, Sensitivity sensitivity, LocalDate keptOn, Agreed... agreed) {
        return audience.mayRead(sensitivity, false, keptOn, List.of(agreed), TODAY);
    }

    private static Sensitivity of(String kind, String field, String value) {
        return Kinds.sensitivityOf(entry(kind, Json.obj().put(field, value).build()));
    }

    private static Entry entry(String kind, Json.Obj body) {
        return new Entry(
                new EntryId(FixedIds.at(1)),
                LedgerId.person(FixedIds.at(2)),
                kind,
                1,
                new Author.Worker(Cast.ASHA),
                new DeviceId(FixedIds.at(3)),
                Instant.parse("2026-12-08T09:00:00Z"),
                null,
                List.of(),
                null,
                body);
    }
}
