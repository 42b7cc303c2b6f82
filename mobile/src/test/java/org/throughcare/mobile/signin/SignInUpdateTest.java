package org.throughcare.mobile.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Next;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;

class SignInUpdateTest {

    private static final Instant NOW = Instant.parse("2026-12-08T14:05:00Z");
    private static final Passphrase SECRET = new Passphrase("three calm herons".toCharArray());

    private final SignInUpdate update = new SignInUpdate(Texts.of("en"));

    @Test
    void givenOneKnownWorkerThenTheyAreChosenAtOnce() {
        assertThat(SignInModel.of(List.of("Asha Patel")).name()).isEqualTo("Asha Patel");
        assertThat(SignInModel.of(List.of("Asha Patel", "Rhys Morgan")).name()).isEmpty();
        assertThat(SignInModel.of(List.of()).other()).isTrue();
    }

    @Test
    void givenNoNameOrNoPassphraseThenNothingIsTried() {
        SignInModel model = SignInModel.of(List.of());
        assertThat(update.update(model, new SignInEvent.Given(" ", SECRET, "")).effects())
                .isEmpty();
        assertThat(update.update(model, new SignInEvent.Given("Asha", new Passphrase(new char[0]), ""))
                        .effects())
                .isEmpty();
    }

    @Test
    void givenATryUnderWayThenASecondOneWaits() {
        Next<SignInModel, SignInEffect> first =
                update.update(SignInModel.of(List.of()), new SignInEvent.Given(" Asha ", SECRET, ""));
        assertThat(first.effects()).containsExactly(new SignInEffect.Try("Asha", SECRET, ""));
        assertThat(update.update(first.model(), new SignInEvent.Given("Asha", SECRET, ""))
                        .effects())
                .isEmpty();
    }

    @Test
    @Requirement("USR-4")
    void givenARoleWithASecondFactorThenItsCodeIsAskedForAndSentWithTheNextTry() {
        SignInModel model = SignInModel.of(List.of("Asha Patel")).trying("Asha Patel");
        assertThat(model.asksCode()).isFalse();

        SignInModel asked = update.update(
                        model, new SignInEvent.Answered(new SignIn.Denied("second-factor-required"), NOW))
                .model();

        assertThat(asked.asksCode()).isTrue();
        assertThat(asked.message()).contains("six digits");
        assertThat(update.update(asked, new SignInEvent.Given("Asha Patel", SECRET, " 123456 "))
                        .effects())
                .containsExactly(new SignInEffect.Try("Asha Patel", SECRET, "123456"));
        assertThat(update.update(asked, new SignInEvent.Chosen("Rhys Morgan"))
                        .model()
                        .asksCode())
                .as("another worker")
                .isFalse();
    }

    @Test
    @Requirement("USR-4")
    void givenALockOutThenTheTimeToTryAgainIsSaid() {
        SignInModel model = SignInModel.of(List.of("Asha Patel")).trying("Asha Patel");
        SignIn answer = new SignIn.LockedOut(Duration.ofMinutes(30));
        SignInModel now =
                update.update(model, new SignInEvent.Answered(answer, NOW)).model();
        assertThat(now.message()).contains("14:35");
        assertThat(now.busy()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, One more try", "3, 3 tries left"})
    void wrongTriesAreCounted(int left, String words) {
        SignInModel model = SignInModel.of(List.of("Asha Patel"));
        SignInEvent answered = new SignInEvent.Answered(new SignIn.Wrong(left), NOW);
        assertThat(update.update(model, answered).model().message()).contains(words);
    }

    @Test
    void givenTheRightPassphraseThenTheWorkerIsIn() {
        Session session = new Session(Cast.ASHA, "Asha Patel", List.of("worker"), List.of());
        Next<SignInModel, SignInEffect> next = update.update(
                SignInModel.of(List.of("Asha Patel")), new SignInEvent.Answered(new SignIn.In(session), NOW));
        assertThat(next.effects()).containsExactly(new SignInEffect.Enter(session));
    }

    @ParameterizedTest
    @CsvSource({
        "https://care.example.org, https://care.example.org/",
        "http://10.0.0.5:8080/, http://10.0.0.5:8080/",
        "care.example.org,",
        "ftp://care.example.org,",
        "https://,"
    })
    void anAddressIsOneOfTheWeb(String typed, String read) {
        assertThat(ServerScreen.address(typed).map(Object::toString).orElse(null))
                .isEqualTo(read);
    }
}
