package org.throughcare.server.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.PersonLink;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.testkit.Screenings;
import org.throughcare.server.access.Roles;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;
import org.throughcare.server.testkit.Pulled;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;

/** A person has a record on the wing and one at the clinic: what they agreed to in either counts in both once they are linked. */
class LinkedConsentsTest {

    private static final FixedIds IDS = FixedIds.after(0x5c000);
    private static final DeviceId SUPERVISORS = new DeviceId(IDS.next());

    private final TestServer server = TestServer.start();
    private final LedgerId wing = LedgerId.person(IDS.next());
    private final LedgerId clinic = LedgerId.person(IDS.next());
    private TestClient asha;
    private TestClient bethan;
    private TestClient supervisor;
    private WorkerId supervisorId;

    @BeforeEach
    void eachTeamHasARecordAndTheSupervisorTheOneOfTheWing() {
        server.directory().cast();
        supervisorId = server.directory()
                .worker("Owen Reed", Set.of(Roles.OFFENDER_MANAGER), Cast.WING)
                .id();
        asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        bethan = TestClient.signIn(server.uri(), "Bethan Hughes", Cast.TABLET_B);
        supervisor = TestClient.signIn(server.uri(), "Owen Reed", SUPERVISORS);
        onTheWing(Person.KIND, Cast.mark());
        Person like = Cast.mark();
        atTheClinic(
                Person.KIND,
                new Person(
                        Cast.CLINIC,
                        like.givenName(),
                        like.familyName(),
                        List.of(),
                        like.birthDate(),
                        List.of(),
                        "en",
                        Person.COMMUNITY,
                        "Room 3",
                        null));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @Requirement("CTR-9")
    void aConsentInTheLinkedRecordOpensAndItsWithdrawalThereClosesWhatComesAfter() {
        Entry first = onTheWing(Screening.KIND, phq9());
        Entry consent = atTheClinic(OrderConsent.KIND, given(today()));
        mayRead(first, false);

        Entry link = onTheWing(PersonLink.KIND, new PersonLink(clinic, true, List.of("crn")));
        mayRead(first, true);

        nextDay();
        amendAtTheClinic(consent, withdrawn());
        Entry second = onTheWing(Screening.KIND, phq9());
        mayRead(first, true);
        mayRead(second, false);

        push(
                asha,
                by(wing, Cast.ASHA, Cast.TABLET_A)
                        .correct(PersonLink.KIND, link, new PersonLink(clinic, false, List.of("crn")), "two people"));
        mayRead(first, false);
    }

    @Test
    @Requirement("CTR-9")
    void aWithdrawalInTheLinkedRecordClosesWhatTheOwnOneOpened() {
        Entry first = onTheWing(Screening.KIND, phq9());
        onTheWing(OrderConsent.KIND, given(today()));
        Entry other = atTheClinic(OrderConsent.KIND, given(today()));
        atTheClinic(PersonLink.KIND, new PersonLink(wing, true, List.of("crn")));
        mayRead(first, true);

        nextDay();
        amendAtTheClinic(other, withdrawn());
        Entry second = onTheWing(Screening.KIND, phq9());
        mayRead(first, true);
        mayRead(second, false);

        nextDay();
        onTheWing(OrderConsent.KIND, given(today()));
        mayRead(second, true);
    }

    @Test
    void aLinkThatBringsAWithdrawalClosesWhatWasPulledBefore() {
        onTheWing(OrderConsent.KIND, given(today()));
        Entry withdrawn = atTheClinic(OrderConsent.KIND, given(today()));
        amendAtTheClinic(withdrawn, withdrawn());
        nextDay();
        Entry screening = onTheWing(Screening.KIND, phq9());
        mayRead(screening, true);
        String before = stamp();

        onTheWing(PersonLink.KIND, new PersonLink(clinic, true, List.of("crn")));

        mayRead(screening, false);
        assertThat(stamp()).as("so that the tablet lets go of it").isNotEqualTo(before);
    }

    /** The feed and the wall say the same. */
    private void mayRead(Entry entry, boolean may) {
        List<EntryId> given = supervisor.pull(List.of()).entries().stream()
                .map(written -> written.entry().id())
                .toList();
        List<EntryId> shown = server.part(Transactions.class)
                .readFor(
                        supervisorId,
                        tx -> Sql.list(
                                tx,
                                "select id from entry where ledger = ?",
                                row -> new EntryId(row.getObject(1, UUID.class)),
                                wing.uuid()));
        Map<String, Boolean> both = new LinkedHashMap<>();
        both.put("given", given.contains(entry.id()));
        both.put("shown", shown.contains(entry.id()));
        assertThat(both).isEqualTo(Map.of("given", may, "shown", may));
    }

    private String stamp() {
        Pulled pulled = supervisor.pull(List.of());
        return pulled.reached().stream()
                .filter(head -> head.ledger().equals(wing))
                .map(pulled::audience)
                .findFirst()
                .orElseThrow();
    }

    private <B extends Body> Entry onTheWing(Kind<B> kind, B body) {
        return push(asha, by(wing, Cast.ASHA, Cast.TABLET_A).record(kind, body));
    }

    private <B extends Body> Entry atTheClinic(Kind<B> kind, B body) {
        return push(bethan, by(clinic, Cast.BETHAN, Cast.TABLET_B).record(kind, body));
    }

    private void amendAtTheClinic(Entry consent, OrderConsent to) {
        push(
                bethan,
                by(clinic, Cast.BETHAN, Cast.TABLET_B).correct(OrderConsent.KIND, consent, to, "does not want it"));
    }

    private Entries by(LedgerId ledger, WorkerId worker, DeviceId tablet) {
        return Entries.of(ledger, IDS)
                .by(worker)
                .on(tablet)
                .at(server.clock().instant().toString());
    }

    private Entry push(TestClient client, Entry entry) {
        server.clock().advance(Duration.ofSeconds(1));
        assertThat(client.push(List.of(entry))).allMatch(Receipt.Accepted.class::isInstance);
        return entry;
    }

    private void nextDay() {
        server.clock().advance(Duration.ofDays(1));
        asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
        bethan = TestClient.signIn(server.uri(), "Bethan Hughes", Cast.TABLET_B);
        supervisor = TestClient.signIn(server.uri(), "Owen Reed", SUPERVISORS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(server.clock().instant(), ZoneOffset.UTC);
    }

    /** A consent that was given yesterday and no longer holds. */
    private OrderConsent withdrawn() {
        return given(today().minusDays(1)).withdrawn(today());
    }

    private static OrderConsent given(LocalDate on) {
        return Bodies.consent(new EntryId(FixedIds.at(0xC0)), on.toString());
    }

    private Screening phq9() {
        return Screenings.phq9(
                server.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString(), 1, 1);
    }
}
