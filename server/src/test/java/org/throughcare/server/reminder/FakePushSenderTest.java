package org.throughcare.server.reminder;

import java.util.List;
import org.throughcare.server.testkit.FcmAnswer;
import org.throughcare.server.testkit.Push;

/** The fake keeps what the real sender keeps. */
class FakePushSenderTest extends PushSenderContract {

    private final FakePushSender sender = new FakePushSender();

    @Override
    PushSender sender() {
        return sender;
    }

    @Override
    void answerNext(FcmAnswer... answers) {
        sender.answerNext(answers);
    }

    @Override
    void uninstall(String token) {
        sender.uninstall(token);
    }

    @Override
    List<Push> shownOn(String token) {
        return sender.shownOn(token);
    }
}
