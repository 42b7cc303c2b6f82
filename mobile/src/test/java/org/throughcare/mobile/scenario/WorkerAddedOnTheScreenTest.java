package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.mobile.gallery.Taps;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.server.access.Roles;
import org.throughcare.server.testkit.TestDirectory;

/**
 * An administrator adds a worker, takes them out of their team and puts them into it again, with a finger on the app's own
 * window: real server, real database, real tablets.
 */
class WorkerAddedOnTheScreenTest {

    private static final String FFION = "Ffion Prosser";
    private static final String PASSPHRASE = "violet harbour teapot";
    private static final String ADDED = FFION + " is added";

    private final World world = World.at("2026-12-08T09:00:00Z");
    private final Hand desk = world.tablet("desk");
    private final Hand wing = world.tablet("wing");
    private final Hand second = world.tablet("second");
    private Taps taps;

    @BeforeEach
    void adaSignsIn() {
        taps = AtTheDesk.ada(world, desk);
        taps.tap("Workers");
        taps.until("Rhys Morgan");
        taps.tap("Add a worker");
        taps.until("Name to sign in with");
    }

    @AfterEach
    void close() {
        taps.close();
        world.close();
    }

    @Test
    void aWorkerIsAddedSignsInAndHasThePeopleOfTheirTeamForAsLongAsTheyAreInIt() {
        wing.signIn("Rhys Morgan");
        wing.record(Cast.MARK, Person.KIND, Cast.mark());
        wing.sync();

        fillIn(FFION, PASSPHRASE);
        taps.tap("Add the worker");
        taps.until(ADDED);
        assertThat(taps.everyWord()).as("nowhere").noneMatch(words -> words.contains("teapot"));
        assertThat(trail("worker-made")).isEqualTo("done\n");
        assertThat(second.trySignIn(FFION, TestDirectory.PASSPHRASE)).isInstanceOf(SignIn.Denied.class);
        assertThat(second.trySignIn(FFION, PASSPHRASE)).isInstanceOf(SignIn.In.class);
        assertThat(second.session().roles()).containsExactly(Roles.WORKER_PRISON);
        second.sync();
        assertThat(second.tablet().store().entries(Cast.MARK)).hasSize(1);

        taps.tap("See the worker's page");
        taps.until("Take out of Recovery wing");
        assertThat(taps.says("second")).isTrue();
        taps.tap("Take out of Recovery wing");
        taps.until("drop the records that only Recovery wing gives them");
        second.sync();
        assertThat(second.tablet().store().entries(Cast.MARK)).as("only asked").hasSize(1);
        taps.tap("Yes, take out of Recovery wing now");
        taps.until("Taken out of Recovery wing");
        taps.until("In no team");
        assertThat(trail("membership-ended")).isEqualTo("done\n");
        world.pass(Duration.ofMinutes(1));
        second.sync();
        assertThat(second.tablet().store().entries(Cast.MARK)).isEmpty();

        taps.tap("Put into the team");
        taps.until("Put into a team: please answer");
        taps.tap("Put into a team: Recovery wing");
        taps.tap("Put into the team");
        taps.until("Put into Recovery wing");
        world.pass(Duration.ofMinutes(1));
        second.sync();
        assertThat(second.tablet().store().entries(Cast.MARK)).hasSize(1);

        taps.tap("Administration");
        taps.tap("Workers");
        taps.until(FFION);
    }

    @Test
    void aNameThatIsTakenAndAPassphraseThatIsGuessedStandBesideTheirField() {
        taps.tap("Add the worker");
        taps.until("There is something to put right");
        fillIn("Asha Patel", PASSPHRASE);
        taps.tap("Add the worker");
        taps.until("Another worker signs in with this name");
        assertThat(taps.says(PASSPHRASE)).as("what was typed stays").isTrue();
        taps.typeAt("Name to sign in with", FFION);
        taps.typeAt("First passphrase", "Ffion Prosser 2026");
        taps.tap("Add the worker");
        taps.until("This passphrase is guessed soon");
        assertThat(taps.says("Another worker signs in with this name")).isFalse();
        assertThat(taps.says("Ffion Prosser 2026")).isTrue();
        assertThat(theirs()).isEmpty();
        taps.typeAt("First passphrase", PASSPHRASE);
        taps.tap("Add the worker");
        taps.until(ADDED);
        assertThat(second.trySignIn(FFION, PASSPHRASE)).isInstanceOf(SignIn.In.class);
    }

    @Test
    void aWorkerWhoseAnswerGotLostIsThereOnceWithThePassphraseThatWasTyped() {
        desk.wire().down();
        fillIn(FFION, PASSPHRASE);
        taps.tap("Add the worker");
        taps.until("This needs a network");
        assertThat(theirs()).isEmpty();
        desk.wire().up();
        desk.wire().loseRepliesToPosts("/administration/workers", 1);
        taps.tap("Send it again");
        taps.until("Whether the worker is added is not known");
        assertThat(theirs()).isEqualTo(FFION + "\n");
        assertThat(taps.says(PASSPHRASE)).isTrue();
        taps.tap("Send it again");
        taps.until(ADDED);
        assertThat(theirs()).isEqualTo(FFION + "\n");
        assertThat(second.trySignIn(FFION, PASSPHRASE)).isInstanceOf(SignIn.In.class);
        taps.tap("Make a code");
        taps.until("For which worker");
        taps.tap("For which worker: " + FFION);
        taps.tap("Lock");
        assertThat(taps.everyWord()).noneMatch(words -> words.contains("teapot") || words.contains("Ffion"));
    }

    private void fillIn(String name, String passphrase) {
        taps.typeAt("Name to sign in with", name);
        taps.tap("Roles: Works with people in prison");
        taps.tap("Teams: Recovery wing");
        taps.typeAt("First passphrase", passphrase);
    }

    private String theirs() {
        return world.query("select name from worker where name = '" + FFION + "'");
    }

    /** What came of these acts of the administrator. */
    private String trail(String act) {
        return world.query("select a.outcome from audit a join worker w on w.id = a.worker where a.act = '" + act
                + "' and w.name = '" + AtTheDesk.ADA + "' order by a.at, a.id");
    }
}
