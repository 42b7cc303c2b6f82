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
import org.throughcare.mobile.link.Codes;
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
        assertThat(update.update(model, new SignInEvent.Given(" ", SECRET, Codes.NONE))
                        .effects())
                .isEmpty();
        assertThat(update.update(model, new SignInEvent.Given("Asha", new Passphrase(new char[0]), Codes.NONE))
                        .effects())
                .isEmpty();
    }

    @Test
    void givenATryUnderWayThenASecondOneWaits() {
        Next<SignInModel, SignInEffect> first =
                update.update(SignInModel.of(List.of()), new SignInEvent.Given(" Asha ", SECRET, Codes.NONE));
        assertThat(first.effects()).containsExactly(new SignInEffect.Try("Asha", SECRET, Codes.NONE));
        assertThat(update.update(first.model(), new SignInEvent.Given("Asha", SECRET, Codes.NONE))
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
        assertThat(update.update(asked, new SignInEvent.Given("Asha Patel", SECRET, Codes.ofFactor(" 123456 ")))
                        .effects())
                .containsExactly(new SignInEffect.Try("Asha Patel", SECRET, Codes.ofFactor("123456")));
        assertThat(update.update(asked, new SignInEvent.Chosen("Rhys Morgan"))
                        .model()
                        .asksCode())
                .as("another worker")
                .isFalse();
    }

    @Test
    @Requirement("USR-4")
    void givenATabletThatIsNotKnownThenItsCodeIsAskedForAndASlipIsToldBeforeItIsSent() {
        SignInModel model = SignInModel.of(List.of()).trying("Asha Patel");
        SignInModel asked = update.update(model, new SignInEvent.Answered(new SignIn.Denied("enrolment-required"), NOW))
                .model();
        assertThat(asked.asksEnrolment()).isTrue();
        assertThat(asked.asksCode()).isFalse();
        assertThat(asked.message()).contains("does not know this tablet");

        Next<SignInModel, SignInEffect> slip = update.update(asked, given("QBJ6-RR36-AMNN"));
        assertThat(slip.effects()).isEmpty();
        assertThat(slip.model().message()).contains("slip");
        assertThat(slip.model().busy()).isFalse();

        assertThat(update.update(slip.model(), given(" qbj6 rr36-amnm")).effects())
                .containsExactly(new SignInEffect.Try("Asha Patel", SECRET, new Codes("", "QBJ6RR36AMNM")));
        assertThat(update.update(slip.model(), given(" ")).effects())
                .as("none at hand")
                .containsExactly(new SignInEffect.Try("Asha Patel", SECRET, new Codes("", "")));
        assertThat(update.update(asked, new SignInEvent.Chosen("Rhys Morgan"))
                        .model()
                        .asksEnrolment())
                .as("the tablet is the same, whoever signs in")
                .isTrue();
    }

    private static SignInEvent given(String enrolment) {
        return new SignInEvent.Given("Asha Patel", SECRET, new Codes("", enrolment));
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
        "https://10.0.0.5, https://10.0.0.5/",
        "http://127.0.0.1:8080, http://127.0.0.1:8080/",
        "http://localhost:8080/, http://localhost:8080/",
        "http://[::1]:8080/, http://[::1]:8080/",
        "http://10.0.0.5:8080/,",
        "http://127.0.0.1.example.org/,",
        "http://127.example.org/,",
        "http://localhost.example.org/,",
        "http://care.example.org/,",
        "care.example.org,",
        "ftp://care.example.org,",
        "https://,"
    })
    void anAddressIsOneOfTheWebThatNobodyOnTheWayCanRead(String typed, String read) {
        assertThat(ServerScreen.address(typed, false).map(Object::toString).orElse(null))
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"http://10.0.0.5:8080, http://10.0.0.5:8080/", "ftp://care.example.org,", "http://,"})
    void whereItIsAllowedPlainHttpIsAnAddressToo(String typed, String read) {
        assertThat(ServerScreen.address(typed, true).map(Object::toString).orElse(null))
                .isEqualTo(read);
    }
}
