package org.throughcare.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.person.Death;
import org.throughcare.server.reminder.ReminderWorld.Someone;
import org.throughcare.server.testkit.FcmAnswer;

/** What happens when sending fails, or when a server dies in the middle of it. */
class SendingTest {

    private static final AtomicReference<FakePushSender> SENDER = new AtomicReference<>(new FakePushSender());
    private static final AtomicBoolean CRASHING = new AtomicBoolean();

    private static ReminderWorld world;

    private final FakePushSender push = new FakePushSender();

    @BeforeAll
    static void start() {
        world = new ReminderWorld((PushSender) message -> {
            PushOutcome outcome = SENDER.get().send(message);
            if (CRASHING.getAndSet(false)) {
                throw new IllegalStateException("the process died here");
            }
            return outcome;
        });
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        world.forgetReminders();
        SENDER.set(push);
    }

    private Someone booked() {
        world.clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        Someone someone = world.someone("en");
        someone.books("2027-01-15T10:00");
        return someone;
    }

    @Test
    void aServerThatDiesAfterSendingDoublesNothingOnThePhone() throws SQLException {
        Someone someone = booked();
        CRASHING.set(true);

        assertThatThrownBy(() -> world.jobAt("2027-01-08T10:00:00Z")).hasMessage("the process died here");
        assertThat(world.table(someone)).contains("7d claimed");
        assertThat(world.jobAt("2027-01-08T10:04:59Z"))
                .as("it may still be at it")
                .isZero();
        assertThat(world.jobAt("2027-01-08T10:05:00Z")).isOne();

        assertThat(push.tries()).isEqualTo(2);
        assertThat(push.shownOn(someone.token)).hasSize(1);
        assertThat(world.table(someone)).contains("7d sent");
    }

    @Test
    void whatADeadServerHadClaimedIsCheckedAgainBeforeItIsSent() throws SQLException {
        Someone someone = booked();
        CRASHING.set(true);
        push.answerNext(FcmAnswer.BROKEN);
        assertThatThrownBy(() -> world.jobAt("2027-01-08T10:00:00Z")).hasMessage("the process died here");

        world.clock.set(Instant.parse("2027-01-08T10:03:00Z"));
        someone.record(Death.KIND, new Death(Instant.parse("2027-01-08T09:00:00Z"), null));
        world.jobAt("2027-01-08T10:10:00Z");

        assertThat(push.shownOn(someone.token)).isEmpty();
        assertThat(world.table(someone)).contains("7d cancelled DIED");
    }

    @Test
    void aServerThatKeepsDyingGivesUp() throws SQLException {
        Someone someone = booked();
        for (String at : List.of("10:00", "10:05", "10:10")) {
            CRASHING.set(true);
            assertThatThrownBy(() -> world.jobAt("2027-01-08T" + at + ":00Z")).hasMessage("the process died here");
        }

        world.jobAt("2027-01-08T10:15:00Z");

        assertThat(world.table(someone)).contains("7d failed NO_ANSWER");
        assertThat(world.tries(someone)).containsExactly("none NoOtherChannel");
    }

    @Test
    void aTemporaryErrorIsTriedAgainAfterAMinute() throws SQLException {
        Someone someone = booked();
        push.answerNext(FcmAnswer.UNAVAILABLE);

        world.jobAt("2027-01-08T10:00:00Z");
        assertThat(world.table(someone)).contains("7d planned");
        assertThat(world.jobAt("2027-01-08T10:00:59Z")).isZero();
        assertThat(world.jobAt("2027-01-08T10:01:00Z")).isOne();

        assertThat(push.shownOn(someone.token)).hasSize(1);
        assertThat(world.tries(someone)).containsExactly("push Retry", "push Delivered");
    }

    @Test
    void afterThreeTriesInAQuarterOfAnHourNobodyTriesAgain() throws SQLException {
        Someone someone = booked();
        push.answerNext(FcmAnswer.BROKEN, FcmAnswer.BROKEN, FcmAnswer.BROKEN);

        world.jobAt("2027-01-08T10:00:00Z");
        world.jobAt("2027-01-08T10:01:00Z");
        world.jobAt("2027-01-08T10:06:00Z");
        world.jobAt("2027-01-08T10:30:00Z");

        assertThat(push.tries()).isEqualTo(3);
        assertThat(world.table(someone)).contains("7d failed INTERNAL");
        assertThat(world.tries(someone))
                .containsExactly("push Retry", "push Retry", "push Retry", "none NoOtherChannel");
    }

    @Test
    void aProviderThatAsksForLongerThanAQuarterOfAnHourIsNotWaitedFor() throws SQLException {
        Someone someone = booked();
        push.answerNext(FcmAnswer.tooMany(3600));

        world.jobAt("2027-01-08T10:00:00Z");

        assertThat(world.table(someone)).contains("7d failed QUOTA_EXCEEDED");
    }

    @Test
    void aMessageThatTheProviderRefusesIsNotTriedAgain() throws SQLException {
        Someone someone = booked();
        push.answerNext(FcmAnswer.INVALID);

        world.jobAt("2027-01-08T10:00:00Z");
        world.jobAt("2027-01-08T10:06:00Z");

        assertThat(push.tries()).isOne();
        assertThat(world.table(someone)).contains("7d failed INVALID_ARGUMENT");
    }

    @Test
    void aReminderWhoseTimeIsOverIsNotSentLate() throws SQLException {
        Someone someone = booked();

        world.jobAt("2027-01-14T12:00:00Z");

        assertThat(world.table(someone)).contains("7d expired EXPIRED", "1d sent");
        assertThat(push.shownOn(someone.token)).hasSize(1);
    }
}
