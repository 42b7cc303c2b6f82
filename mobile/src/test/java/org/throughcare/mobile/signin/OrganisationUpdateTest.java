package org.throughcare.mobile.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.mobile.access.Organisation.Step;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.mobile.link.Codes;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.signin.OrganisationModel.Stage;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;

class OrganisationUpdateTest {

    private static final Instant NOW = Instant.parse("2026-12-08T14:05:00Z");
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Codes NONE = Codes.NONE;

    private final OrganisationUpdate update = new OrganisationUpdate(Texts.of("en"));
    private final OrganisationModel waiting = step(
                    OrganisationModel.start(), new Step.Code("WDJB", "https://x.example", PAUSE))
            .model();

    private Next<OrganisationModel, OrganisationEffect> step(OrganisationModel model, Step step) {
        return update.update(model, new OrganisationEvent.Stepped(step));
    }

    private Next<OrganisationModel, OrganisationEffect> denied(OrganisationModel model, String code) {
        return step(model, new Step.Denied(new SignIn.Denied(code)));
    }

    private Next<OrganisationModel, OrganisationEffect> typed(OrganisationModel model, String first, String again) {
        return update.update(model, new OrganisationEvent.PassphraseTyped(secret(first), secret(again)));
    }

    private static Passphrase secret(String text) {
        return new Passphrase(text.toCharArray());
    }

    @Test
    void givenACodeThenItIsShownAndTheServerIsAskedAfterThePauseUntilItHasAnAnswer() {
        Next<OrganisationModel, OrganisationEffect> shown =
                step(OrganisationModel.start(), new Step.Code("WDJB", "https://x.example", PAUSE));
        assertThat(shown.model().stage()).isEqualTo(Stage.CODE);
        assertThat(shown.model().userCode()).isEqualTo("WDJB");
        assertThat(shown.effects()).containsExactly(new OrganisationEffect.Ask(PAUSE, NONE));
        assertThat(step(shown.model(), new Step.NotYet(Duration.ofSeconds(10))).effects())
                .containsExactly(new OrganisationEffect.Ask(Duration.ofSeconds(10), NONE));
    }

    @Test
    void givenNoNetworkThenTheCodeStaysAndIsAskedForAgainAndWithoutACodeTheWorkerIsTold() {
        Next<OrganisationModel, OrganisationEffect> out = step(waiting, new Step.OutOfReach());
        assertThat(out.model().userCode()).isEqualTo("WDJB");
        assertThat(out.model().message()).isNotEmpty();
        assertThat(out.effects()).hasSize(1);
        assertThat(step(out.model(), new Step.NotYet(PAUSE)).model().message()).isEmpty();
        assertThat(step(OrganisationModel.start(), new Step.OutOfReach())
                        .model()
                        .stage())
                .isEqualTo(Stage.OVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"provider-refused", "provider-clock", "code-expired", "no-account", "locked-out", "anything"})
    void givenARefusalThenANewCodeCanBeHad(String code) {
        OrganisationModel over = denied(waiting, code).model();
        assertThat(over.stage()).isEqualTo(Stage.OVER);
        assertThat(over.message()).isNotEmpty();
        assertThat(update.update(over, new OrganisationEvent.NewCodeWanted()).effects())
                .containsExactly(new OrganisationEffect.Begin());
    }

    @Test
    @Requirement("USR-4")
    void givenASecondFactorAndANewTabletThenBothCodesAreSentTogether() {
        OrganisationModel factor = denied(waiting, "second-factor-required").model();
        assertThat(factor.stage()).isEqualTo(Stage.SECOND_FACTOR);
        Next<OrganisationModel, OrganisationEffect> sent =
                update.update(factor, new OrganisationEvent.CodesTyped(" 123456 ", ""));
        assertThat(sent.effects())
                .containsExactly(new OrganisationEffect.Ask(Duration.ZERO, new Codes("123456", null)));
        OrganisationModel enrolment = denied(sent.model(), "enrolment-required").model();
        assertThat(enrolment.secondFactor()).isTrue();
        assertThat(update.update(enrolment, new OrganisationEvent.CodesTyped("123456", "QBJ6-RR36-AMNN"))
                        .effects())
                .as("a slip")
                .isEmpty();
        assertThat(update.update(enrolment, new OrganisationEvent.CodesTyped("123456", "qbj6-rr36-amnm"))
                        .effects())
                .containsExactly(new OrganisationEffect.Ask(Duration.ZERO, new Codes("123456", "QBJ6RR36AMNM")));
    }

    @ParameterizedTest
    @CsvSource({
        "three calm herons, three calm herons, true",
        "three calm herons, three calm heron, false",
        "short, short, false",
        "'', '', false"
    })
    void givenWelcomeThenANewPassphraseIsLongAndTypedTwice(String first, String again, boolean goesOn) {
        OrganisationModel welcome =
                step(waiting, new Step.Welcome("Asha Patel", false)).model();
        assertThat(welcome.stage()).isEqualTo(Stage.NEW_PASSPHRASE);
        assertThat(typed(welcome, first, again).effects()).hasSize(goesOn ? 1 : 0);
    }

    @Test
    void givenAVaultThenItsPassphraseIsEnoughUntilItIsForgotten() {
        OrganisationModel known =
                step(waiting, new Step.Welcome("Asha Patel", true)).model();
        assertThat(known.stage()).isEqualTo(Stage.PASSPHRASE);
        assertThat(typed(known, "any", "").effects())
                .singleElement()
                .satisfies(effect ->
                        assertThat(((OrganisationEffect.Enter) effect).anew()).isFalse());
        OrganisationModel wrong = update.update(
                        known.waiting(true), new OrganisationEvent.Answered(new SignIn.Wrong(3), NOW))
                .model();
        assertThat(wrong.stage()).isEqualTo(Stage.PASSPHRASE);
        assertThat(wrong.busy()).isFalse();
        assertThat(wrong.message()).contains("3");
        OrganisationModel anew = update.update(wrong, new OrganisationEvent.PassphraseForgotten())
                .model();
        assertThat(typed(anew, "three calm herons", "three calm herons").effects())
                .singleElement()
                .satisfies(effect ->
                        assertThat(((OrganisationEffect.Enter) effect).anew()).isTrue());
    }

    @Test
    void givenTheyAreInThenTheirTabletIsShown() {
        Session session = new Session(Cast.ASHA, "Asha Patel", List.of(), List.of());
        assertThat(update.update(waiting, new OrganisationEvent.Answered(new SignIn.In(session), NOW))
                        .effects())
                .containsExactly(new OrganisationEffect.Open(session));
    }

    @Test
    void givenThePageIsShownAgainThenItGoesOnWhereItWas() {
        assertThat(update.update(waiting, new OrganisationEvent.ShownAgain()).effects())
                .containsExactly(new OrganisationEffect.Ask(Duration.ZERO, NONE));
        OrganisationModel welcome =
                step(waiting, new Step.Welcome("Asha Patel", false)).model();
        assertThat(update.update(welcome, new OrganisationEvent.ShownAgain()).effects())
                .isEmpty();
    }
}
