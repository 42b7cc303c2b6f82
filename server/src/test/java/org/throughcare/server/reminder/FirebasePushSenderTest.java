package org.throughcare.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Fields;
import org.throughcare.server.testkit.FakeFcm;
import org.throughcare.server.testkit.FcmAnswer;
import org.throughcare.server.testkit.Push;

/** The real Firebase Admin SDK, talking to a stand-in of Google's service. */
class FirebasePushSenderTest extends PushSenderContract {

    private final FakeFcm fcm = FakeFcm.start();
    private final FirebasePushSender sender = new Firebase(null, null, fcm.url()).connect();

    @AfterEach
    void close() {
        sender.close();
        fcm.close();
    }

    @Override
    PushSender sender() {
        return sender;
    }

    @Override
    void answerNext(FcmAnswer... answers) {
        fcm.answerNext(answers);
    }

    @Override
    void uninstall(String token) {
        fcm.uninstall(token);
    }

    @Override
    List<Push> shownOn(String token) {
        return fcm.phone(token).shown();
    }

    @Test
    void thePhoneItselfCanReplaceADoubleByItsReference() {
        sender.send(MESSAGE);

        Fields message = Fields.of(fcm.requests().get(0)).object("message");
        assertThat(message.object("android").object("notification").text("tag")).isEqualTo("ref-1");
        assertThat(message.object("apns").object("headers").text("apns-collapse-id"))
                .isEqualTo("ref-1");
    }

    @Test
    void aKeyFileThatIsNotThereIsNamedBySetting() {
        assertThatThrownBy(() -> new Firebase("no-such-file.json", null, null).connect())
                .hasMessageContaining("THROUGHCARE_FIREBASE_CREDENTIALS");
    }

    @Test
    void neitherTokenNorTextStandInALoggedMessage() {
        assertThat(MESSAGE.toString()).doesNotContain("token-1").doesNotContain("You have");
    }
}
