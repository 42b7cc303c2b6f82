package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.link.EscrowLink;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.model.transfer.Transfer;
import org.throughcare.model.transfer.Transfer.Stage;

/** Mark leaves the prison: the wing hands him on to the clinic, offline and on bad lines, and nobody ever loses sight of him. */
class HandedOnTest {

    private static final int OLD = 60;

    private final World world = World.at("2026-12-08T09:00:00Z");
    private final Hand wing = world.tablet("wing").signIn("Asha Patel");
    private final Hand other = world.tablet("other").signIn("Rhys Morgan");
    private final Hand clinic = world.tablet("clinic").signIn("Bethan Hughes");

    @BeforeEach
    void markHasBeenOnTheWingForMonths() {
        wing.record(Cast.MARK, Person.KIND, Cast.mark());
        List<Draft<?>> old = new ArrayList<>();
        for (int i = 0; i < OLD; i++) {
            old.add(wing.draft(
                    Cast.MARK, Attendance.KIND, Sessions.attendance("2026-12-0" + (1 + i % 7), "ATT", null)));
        }
        Hand.saved(wing.tablet().capture().saveAnyway(wing.session(), old));
        wing.sync();
        other.sync();
        clinic.sync();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void handedOnOverBadLinesTheClinicHasAllOfHimAndWhatCameTooLateIsDealtWith() {
        // The wing offers him, with no network.
        wing.wire().down();
        EntryId offer = wing.record(Cast.MARK, Transfer.KIND, offer());
        wing.sync();
        assertThat(holders()).containsExactly(Cast.WING.toString());
        assertThat(has(clinic)).isFalse();

        // The offer arrives; the clinic's tablet fetches all of the old record, but is cut off halfway.
        wing.wire().up();
        wing.sync();
        assertThat(holders()).containsExactlyInAnyOrder(Cast.WING.toString(), Cast.CLINIC.toString());
        clinic.wire().cutPullReplies(1);
        clinic.sync();
        assertThat(has(clinic)).as("hidden until all of it is there").isFalse();
        assertThat(holders()).hasSize(2);
        clinic.sync();
        assertThat(has(clinic)).isTrue();
        assertThat(clinic.ledger(Cast.MARK).entries())
                .isEqualTo(world.onServer(Cast.MARK))
                .hasSize(OLD + 2);
        assertThat(clinic.duties(Cast.MARK, "transfer-to-acknowledge")).hasSize(1);
        assertThat(wing.duties(Cast.MARK, "transfer-to-acknowledge"))
                .as("it is the other team's to answer")
                .isEmpty();

        // Rhys, elsewhere on the wing, records something before he hears of it.
        other.wire().down();
        EntryId late = other.record(Cast.MARK, DrugTest.KIND, test());

        // The clinic takes over.
        world.pass(Duration.ofHours(1));
        clinic.amend(Cast.MARK, Transfer.KIND, offer, offer().at(Stage.ACCEPTED), "Taken over");
        clinic.sync();
        assertThat(holders()).containsExactly(Cast.CLINIC.toString());
        assertThat(clinic.duties(Cast.MARK, "transfer-to-acknowledge")).isEmpty();
        wing.sync();
        assertThat(has(wing)).as("let go of at the next sync").isFalse();
        assertThat(wing.tablet().store().entries(Cast.MARK)).isEmpty();

        // What Rhys recorded is kept for the clinic, and he lets go of Mark all the same.
        other.wire().up();
        assertThat(other.sync().waiting()).isZero();
        assertThat(has(other)).isFalse();
        assertThat(holders()).containsExactly(Cast.CLINIC.toString());
        assertThat(clinic.ledger(Cast.MARK).entries()).extracting(Entry::id).doesNotContain(late);

        // Bethan finds it on her list and adds it.
        List<EscrowLink.Kept> kept =
                clinic.tablet().escrow().waiting(Cast.BETHAN).kept();
        assertThat(kept).singleElement().satisfies(one -> {
            assertThat(one.author()).isEqualTo("Rhys Morgan");
            assertThat(one.device()).isEqualTo("other");
            assertThat(one.written().entry().id()).isEqualTo(late);
        });
        assertThat(clinic.tablet().escrow().letIn(Cast.BETHAN, kept.get(0).id(), ""))
                .isInstanceOf(Receipt.Accepted.class);
        clinic.sync();
        assertThat(clinic.current(Cast.MARK, DrugTest.KIND, late).latest().author())
                .isEqualTo(new Author.Worker(Cast.RHYS));
        assertThat(clinic.tablet().escrow().waiting(Cast.BETHAN).kept()).isEmpty();
        assertThat(clinic.ledger(Cast.MARK).entries()).isEqualTo(world.onServer(Cast.MARK));
    }

    @Test
    void aRevocationWithAFullOutboxTakesTheRecordAndLosesNothing() {
        other.wire().down();
        List<Draft<?>> unsent = Stream.<Draft<?>>generate(() -> other.draft(Cast.MARK, DrugTest.KIND, test()))
                .limit(120)
                .toList();
        Hand.saved(other.tablet().capture().saveAnyway(other.session(), unsent));
        world.server().directory().real().move(Cast.MARK, Cast.WING, Cast.CLINIC);

        other.wire().up();
        other.wire().losePushReplies(1);
        other.sync();
        assertThat(has(other))
                .as("gone, though its outbox could not be emptied")
                .isFalse();
        assertThat(other.tablet().sync().status().waiting()).isEqualTo(120);
        assertThat(other.sync().waiting()).isZero();

        clinic.sync();
        assertThat(has(clinic)).isTrue();
        List<EscrowLink.Kept> kept =
                clinic.tablet().escrow().waiting(Cast.BETHAN).kept();
        assertThat(kept).hasSize(120).allMatch(one -> one.author().equals("Rhys Morgan"));
        kept.forEach(one -> clinic.tablet().escrow().letIn(Cast.BETHAN, one.id(), ""));
        clinic.sync();
        assertThat(clinic.current(Cast.MARK, DrugTest.KIND)).hasSize(120);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void answeredOnBothSidesWithNoNetworkSomebodyHasHimAndBothAnswersAreSeen(boolean acceptedFirst) {
        EntryId offer = wing.record(Cast.MARK, Transfer.KIND, offer());
        wing.sync();
        clinic.sync();
        wing.wire().down();
        clinic.wire().down();
        EntryId withdrawn = wing.amend(Cast.MARK, Transfer.KIND, offer, offer().at(Stage.WITHDRAWN), "He stays");
        EntryId accepted = clinic.amend(Cast.MARK, Transfer.KIND, offer, offer().at(Stage.ACCEPTED), "Taken over");
        wing.wire().up();
        clinic.wire().up();
        world.pass(Duration.ofMinutes(1));

        Hand first = acceptedFirst ? clinic : wing;
        Hand second = acceptedFirst ? wing : clinic;
        first.sync();
        assertThat(holders()).hasSize(1);
        second.sync();
        assertThat(holders()).hasSize(1);
        assertThat(has(first)).isTrue();
        assertThat(has(second)).as("the other answer was there first").isFalse();

        WorkerId owner = first.session().worker();
        List<EscrowLink.Kept> kept = first.tablet().escrow().waiting(owner).kept();
        assertThat(kept)
                .extracting(one -> one.written().entry().id())
                .containsExactly(acceptedFirst ? withdrawn : accepted);
        first.tablet().escrow().letIn(owner, kept.get(0).id(), "");
        assertThat(holders()).as("until somebody says what holds both have him").hasSize(2);
        first.sync();
        second.sync();
        assertThat(has(second)).isTrue();
        Current<Transfer> both = first.current(Cast.MARK, Transfer.KIND, offer);
        assertThat(both.inConflict()).isTrue();

        world.pass(Duration.ofMinutes(1));
        first.amend(
                Cast.MARK,
                Transfer.KIND,
                offer,
                offer().at(acceptedFirst ? Stage.ACCEPTED : Stage.WITHDRAWN),
                "Agreed by phone");
        first.sync();
        second.sync();
        assertThat(has(first)).isTrue();
        assertThat(has(second)).isFalse();
        assertThat(holders()).hasSize(1);
    }

    @Test
    void aServerThatLostTheHandoverGetsItBackWithItsGrants() {
        EntryId offer = wing.record(Cast.MARK, Transfer.KIND, offer());
        wing.sync();
        clinic.sync();
        world.pass(Duration.ofMinutes(1));
        clinic.amend(Cast.MARK, Transfer.KIND, offer, offer().at(Stage.ACCEPTED), "Taken over");
        clinic.sync();
        int all = world.onServer(Cast.MARK).size();

        // The server as it was before the offer.
        world.query("delete from entry where ledger = '" + Cast.MARK.uuid() + "' and number > " + (OLD + 1)
                + " returning id");
        world.query("update ledger set number = " + (OLD + 1) + ", chain = (select chain from entry where ledger = '"
                + Cast.MARK.uuid() + "' and number = " + (OLD + 1) + ") where id = '" + Cast.MARK.uuid()
                + "' returning id");
        world.query("delete from ledger_grant where team = '" + Cast.CLINIC + "' returning ledger");
        world.query("update ledger_grant set ends_at = null returning ledger");
        world.pass(Duration.ofMinutes(1));

        clinic.sync();

        assertThat(world.onServer(Cast.MARK)).hasSize(all);
        assertThat(holders()).containsExactly(Cast.CLINIC.toString());
        clinic.sync();
        assertThat(has(clinic)).isTrue();
        other.sync();
        assertThat(has(other)).isFalse();
    }

    private Transfer offer() {
        return new Transfer(
                Cast.WING,
                Cast.CLINIC,
                "PRISON-COMMUNITY",
                "community",
                "Harbour Street clinic",
                LocalDate.of(2026, 12, 15),
                "Naloxone given",
                Stage.OFFERED);
    }

    private static DrugTest test() {
        return DrugTests.voluntary("2026-12-08T08:00:00Z").negative("O").build();
    }

    private static boolean has(Hand hand) {
        return hand.tablet().caseload().everybody(hand.session()).stream()
                .anyMatch(row -> row.ledger().equals(Cast.MARK));
    }

    private List<String> holders() {
        String now = "'" + world.now() + "'";
        return world.query("select team from ledger_grant where ledger = '" + Cast.MARK.uuid()
                        + "' and (ends_at is null or ends_at > " + now + ")")
                .lines()
                .toList();
    }
}
