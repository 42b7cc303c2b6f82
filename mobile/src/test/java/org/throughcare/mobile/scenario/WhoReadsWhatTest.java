package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.drugtest.ResultLine.Confirm;
import org.throughcare.model.drugtest.ResultLine.Screen;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.referral.Referral;
import org.throughcare.model.referral.Referrals;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.testkit.Screenings;
import org.throughcare.server.access.Roles;
import org.throughcare.server.testkit.TestDatabase;

/** Tablets in the hands of people in different roles, who hold the same record and do not read the same of it. */
class WhoReadsWhatTest {

    private final World world = World.at("2026-12-08T08:00:00Z");
    private final Hand asha = world.tablet("asha").signIn("Asha Patel");
    private final Hand rhys = world.tablet("rhys").signIn("Rhys Morgan");
    private final Hand security = hand("Tom Price", Roles.SECURITY);
    private final Hand clinician = hand("Nia Bowen", Roles.CLINICIAN);

    @BeforeEach
    void markIsOnTheWing() {
        asha.record(Cast.MARK, Person.KIND, Cast.mark());
        everybodySyncs();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Requirement("NDS-12")
    void ofAMandatoryTestAColleagueSeesTheReferralAndSecurityTheResult() {
        EntryId test = confirmed("MDR");
        everybodySyncs();

        assertThat(reads(asha, test)).as("who recorded it").isTrue();
        assertThat(reads(security, test)).isTrue();
        for (Hand hand : List.of(rhys, clinician)) {
            assertThat(reads(hand, test)).isFalse();
            assertThat(hand.current(Cast.MARK, DrugTest.KIND)).isEmpty();
            assertThat(closed(hand)).isEqualTo(1);
            assertThat(Referrals.of(hand.ledger(Cast.MARK)))
                    .singleElement()
                    .satisfies(referral -> assertThat(referral.body().source()).isEqualTo(Referral.MANDATORY_TEST));
        }
        everybodyIsAtTheServersHead();
        assertThat(tests("Rhys Morgan")).isEmpty();
        assertThat(tests("Tom Price")).containsExactly("MDR");
    }

    @Test
    @Requirement("NDS-12")
    void aVoluntaryTestIsForWhoeverTreatsAndNeverForSecurity() {
        EntryId test = confirmed("VOL-T");
        everybodySyncs();

        assertThat(reads(rhys, test)).isTrue();
        assertThat(reads(clinician, test)).isTrue();
        assertThat(reads(security, test)).isFalse();
        assertThat(closed(security)).isEqualTo(1);
        assertThat(closed(rhys)).isZero();
        everybodyIsAtTheServersHead();
        assertThat(tests("Rhys Morgan")).containsExactly("VOL-T");
        assertThat(tests("Tom Price")).isEmpty();
    }

    @Test
    void aClinicalTestIsForCliniciansAndTheRecordGoesOnBehindTheStub() {
        EntryId test = clinician.record(Cast.MARK, DrugTest.KIND, positive("CLI"));
        clinician.sync();
        EntryId later = asha.record(Cast.MARK, DrugTest.KIND, positive("VOL-T"));
        everybodySyncs();
        everybodySyncs();

        for (Hand hand : List.of(asha, rhys)) {
            assertThat(reads(hand, test)).isFalse();
            assertThat(reads(hand, later)).isTrue();
            assertThat(closed(hand)).isEqualTo(1);
        }
        assertThat(reads(clinician, test)).isTrue();
        assertThat(reads(clinician, later)).isTrue();
        everybodyIsAtTheServersHead();
    }

    @Test
    void aRestoredServerIsMadeWholeByThoseWhoReadWhatOthersHoldAsStubs() {
        TestDatabase dump = world.server().database().dump();
        EntryId mandatory = confirmed("MDR");
        EntryId clinical = clinician.record(Cast.MARK, DrugTest.KIND, positive("CLI"));
        EntryId voluntary = confirmed("VOL-T");
        everybodySyncs();
        everybodySyncs();
        world.server().database().restore(dump);

        rhys.signIn("Rhys Morgan");
        rhys.sync();
        assertThat(onServer())
                .as("a stub can't be handed back, what can be read is")
                .contains(voluntary);
        assertThat(onServer()).doesNotContain(mandatory, clinical);
        for (int round = 0; round < 2; round++) {
            for (Hand hand : hands()) {
                hand.signIn(hand.session().name());
                hand.sync();
            }
        }
        everybodySyncs();

        assertThat(onServer()).contains(mandatory, clinical, voluntary).doesNotHaveDuplicates();
        assertThat(closed(rhys)).isEqualTo(2);
        assertThat(reads(asha, mandatory)).isTrue();
        assertThat(reads(asha, clinical)).isFalse();
        assertThat(reads(clinician, clinical)).isTrue();
        everybodyIsAtTheServersHead();
    }

    @Test
    void aRoleThatIsGivenOpensAndOneThatIsTakenClosesAtTheNextContact() {
        EntryId test = confirmed("MDR");
        everybodySyncs();
        assertThat(reads(rhys, test)).isFalse();

        give("Rhys Morgan", Roles.WORKER_PRISON, Roles.SECURITY);
        rhys.sync();
        assertThat(reads(rhys, test)).isTrue();
        assertThat(closed(rhys)).isZero();

        give("Rhys Morgan", Roles.WORKER_PRISON);
        rhys.sync();
        assertThat(reads(rhys, test)).isFalse();
        assertThat(rhys.tablet().store().find(test)).isEmpty();
        assertThat(closed(rhys)).isEqualTo(1);
        everybodyIsAtTheServersHead();
    }

    @Test
    @Requirement("CTR-9")
    void aConsentOpensWhatItCoversAndOnceWithdrawnClosesWhatComesAfter() {
        Hand manager = hand("Owen Reed", Roles.OFFENDER_MANAGER);
        EntryId first = asha.record(Cast.MARK, Screening.KIND, Screenings.phq9("2026-12-08T07:00:00Z", 1, 1));
        asha.sync();
        manager.sync();
        assertThat(reads(manager, first)).isFalse();

        OrderConsent given = Bodies.consent(new EntryId(FixedIds.at(0xC0)), "2026-12-08");
        EntryId consent = asha.record(Cast.MARK, OrderConsent.KIND, given);
        asha.sync();
        manager.sync();
        assertThat(reads(manager, first))
                .as("given later, it opens what was there")
                .isTrue();
        assertThat(closed(manager)).isZero();

        world.nowAt("2026-12-10T08:00:00Z");
        asha.amend(
                Cast.MARK, OrderConsent.KIND, consent, given.withdrawn(LocalDate.of(2026, 12, 10)), "does not want it");
        EntryId second = asha.record(Cast.MARK, Screening.KIND, Screenings.phq9("2026-12-10T07:00:00Z", 1, 1));
        asha.sync();
        manager.sync();
        assertThat(reads(manager, first)).isTrue();
        assertThat(reads(manager, second)).isFalse();
        assertThat(closed(manager)).isEqualTo(1);
    }

    @Test
    void onASharedTabletEachReadsWhatIsForThem() {
        Hand shared = world.tablet("shared").signIn("Asha Patel");
        shared.sync();
        EntryId mandatory = shared.record(Cast.MARK, DrugTest.KIND, positive("MDR"));
        EntryId voluntary = shared.record(Cast.MARK, DrugTest.KIND, positive("VOL-T"));
        shared.sync();
        for (int round = 0; round < 2; round++) {
            shared.signIn("Rhys Morgan").sync();
            assertThat(reads(shared, mandatory)).isFalse();
            assertThat(reads(shared, voluntary)).isTrue();
            assertThat(closed(shared)).isEqualTo(1);
            shared.signIn("Tom Price").sync();
            assertThat(reads(shared, mandatory)).isTrue();
            assertThat(reads(shared, voluntary)).isFalse();
            assertThat(closed(shared)).isEqualTo(1);
            shared.signIn("Asha Patel").sync();
            assertThat(reads(shared, mandatory)).isTrue();
            assertThat(reads(shared, voluntary)).isTrue();
        }
        shared.restart().signIn("Rhys Morgan");
        assertThat(shared.tablet().store().find(mandatory))
                .as("his vault does not open it")
                .isEmpty();
        assertThat(reads(shared, voluntary)).isTrue();
    }

    @Test
    void aTabletThatIsStartedAgainFindsItsStubsSound() {
        confirmed("MDR");
        everybodySyncs();

        rhys.restart().signIn("Rhys Morgan");

        assertThat(closed(rhys)).isEqualTo(1);
        assertThat(rhys.tablet().records().of(Cast.MARK).stored()).hasSize(2);
    }

    private Hand hand(String name, String role) {
        world.server().directory().worker(name, Set.of(role), Cast.WING);
        return world.tablet(name.substring(0, 3)).signIn(name);
    }

    private void give(String worker, String... roles) {
        world.query("update worker set roles = '{" + String.join(",", roles) + "}' where name = '" + worker
                + "' returning name");
    }

    private List<Hand> hands() {
        return List.of(asha, rhys, security, clinician);
    }

    private void everybodySyncs() {
        hands().forEach(Hand::sync);
    }

    private void everybodyIsAtTheServersHead() {
        String heads = world.query(
                "select number || ' ' || encode(chain, 'hex') from ledger where id = '" + Cast.MARK.uuid() + "'");
        for (Hand hand : hands()) {
            assertThat(head(hand)).isEqualTo(heads.strip());
            assertThat(hand.sync().waiting() + hand.sync().held()).isZero();
        }
    }

    private static String head(Hand hand) {
        Head head = hand.tablet().store().bookmarks(hand.session().worker()).stream()
                .map(Bookmark::head)
                .filter(each -> each.ledger().equals(Cast.MARK))
                .findFirst()
                .orElseThrow();
        return head.number() + " " + head.chain();
    }

    private EntryId confirmed(String purpose) {
        EntryId test = asha.record(Cast.MARK, DrugTest.KIND, positive(purpose));
        asha.sync();
        return test;
    }

    private static DrugTest positive(String purpose) {
        return DrugTests.of(purpose, "2026-12-08T07:00:00Z")
                .line(new ResultLine(
                        "O",
                        Screen.POS,
                        null,
                        Confirm.CONFIRMED,
                        "Regional toxicology",
                        Instant.parse("2026-12-08T07:30:00Z"),
                        null))
                .build();
    }

    private static boolean reads(Hand hand, EntryId entry) {
        return hand.tablet().records().of(Cast.MARK).find(entry).isPresent();
    }

    private static int closed(Hand hand) {
        return hand.tablet().records().of(Cast.MARK).closed();
    }

    private List<EntryId> onServer() {
        return world.onServer(Cast.MARK).stream().map(entry -> entry.id()).toList();
    }

    private List<String> tests(String worker) {
        return world.get("/people/" + LedgerId.person(Cast.MARK.uuid()) + "/tests", worker)
                .list("tests", row -> row.text("purpose"));
    }
}
