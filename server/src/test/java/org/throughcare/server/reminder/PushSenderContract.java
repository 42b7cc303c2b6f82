package org.throughcare.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.server.testkit.FcmAnswer;
import org.throughcare.server.testkit.Push;

/** What every sender keeps, the real one and the fake that other tests use. */
abstract class PushSenderContract {

    static final PushMessage MESSAGE =
            new PushMessage("token-1", "ref-1", "upcoming", "You have an appointment.", Duration.ofHours(2));

    abstract PushSender sender();

    abstract void answerNext(FcmAnswer... answers);

    abstract void uninstall(String token);

    abstract List<Push> shownOn(String token);

    @Test
    void aMessageReachesThePhoneWithItsTextKeyAndReference() {
        PushOutcome outcome = sender().send(MESSAGE);

        assertThat(outcome).isInstanceOf(PushOutcome.Delivered.class);
        assertThat(shownOn("token-1")).singleElement().satisfies(push -> {
            assertThat(push.text()).isEqualTo("You have an appointment.");
            assertThat(push.data()).hasSize(2).containsEntry("key", "upcoming");
            assertThat(push.reference()).isEqualTo("ref-1");
            assertThat(push.ttl()).isEqualTo("7200s");
        });
    }

    @Test
    void anAppThatIsGoneMakesTheTokenDead() {
        uninstall("token-1");

        assertThat(sender().send(MESSAGE)).isEqualTo(new PushOutcome.TokenDead());
        assertThat(shownOn("token-1")).isEmpty();
    }

    @Test
    void aTokenOfAnotherSenderIsDeadToo() {
        answerNext(FcmAnswer.WRONG_SENDER);

        assertThat(sender().send(MESSAGE)).isEqualTo(new PushOutcome.TokenDead());
    }

    @Test
    void aMessageThatIsNotOneIsRefused() {
        answerNext(FcmAnswer.INVALID);

        assertThat(sender().send(MESSAGE)).isEqualTo(new PushOutcome.Refused("INVALID_ARGUMENT"));
    }

    @Test
    void tooManyMessagesMeanComeBackLater() {
        answerNext(FcmAnswer.tooMany(90));

        assertThat(sender().send(MESSAGE)).isEqualTo(new PushOutcome.Retry("QUOTA_EXCEEDED", Duration.ofSeconds(90)));
    }

    @Test
    void aFailureOfTheProviderMeansTryAgain() {
        answerNext(FcmAnswer.BROKEN);

        assertThat(sender().send(MESSAGE)).isEqualTo(new PushOutcome.Retry("INTERNAL", null));
    }

    @Test
    void aProviderThatStaysAwayMeansTryAgain() {
        answerNext(away(5));

        assertThat(sender().send(MESSAGE)).isEqualTo(new PushOutcome.Retry("UNAVAILABLE", null));
        assertThat(shownOn("token-1")).isEmpty();
    }

    @Test
    void aMessageThatArrivedThoughTheProviderDeniedItIsShownOnce() {
        answerNext(FcmAnswer.DELIVERED_BUT_UNAVAILABLE);

        sender().send(MESSAGE);
        sender().send(MESSAGE);

        assertThat(shownOn("token-1")).hasSize(1);
    }

    @Test
    void aMessageWhoseAnswerWasLostIsShownOnce() {
        answerNext(FcmAnswer.DELIVERED_BUT_LOST);

        sender().send(MESSAGE);
        sender().send(MESSAGE);

        assertThat(shownOn("token-1")).hasSize(1);
    }

    private static FcmAnswer[] away(int times) {
        FcmAnswer[] answers = new FcmAnswer[times];
        java.util.Arrays.fill(answers, FcmAnswer.UNAVAILABLE);
        return answers;
    }
}
