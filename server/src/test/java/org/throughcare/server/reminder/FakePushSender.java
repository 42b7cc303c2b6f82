package org.throughcare.server.reminder;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.throughcare.server.testkit.FcmAnswer;
import org.throughcare.server.testkit.Push;

/** A sender without a network: as fast as memory, for tests of what happens around sending. */
final class FakePushSender implements PushSender {

    private final Deque<FcmAnswer> script = new ArrayDeque<>();
    private final TreeSet<String> gone = new TreeSet<>();
    private final Map<String, List<Push>> phones = new HashMap<>();
    private int tries;

    @Override
    public synchronized PushOutcome send(PushMessage message) {
        tries++;
        FcmAnswer answer = gone.contains(message.token()) ? FcmAnswer.UNREGISTERED : next();
        if (answer.status() == 503 && FcmAnswer.UNAVAILABLE.equals(script.peek())) {
            script.removeIf(FcmAnswer.UNAVAILABLE::equals);
        }
        if (answer.delivers()) {
            received(message.token()).add(pushOf(message));
        }
        return outcomeOf(answer);
    }

    synchronized void answerNext(FcmAnswer... answers) {
        script.addAll(List.of(answers));
    }

    synchronized void uninstall(String token) {
        gone.add(token);
    }

    /** How often a message was handed over, whatever became of it. */
    synchronized int tries() {
        return tries;
    }

    /** What the owner of the phone saw: of messages with the same reference only the first. */
    synchronized List<Push> shownOn(String token) {
        TreeSet<String> seen = new TreeSet<>();
        return received(token).stream()
                .filter(push -> seen.add(push.reference()))
                .toList();
    }

    private FcmAnswer next() {
        FcmAnswer answer = script.poll();
        return answer == null ? FcmAnswer.DELIVERED : answer;
    }

    private List<Push> received(String token) {
        return phones.computeIfAbsent(token, any -> new CopyOnWriteArrayList<>());
    }

    private static Push pushOf(PushMessage message) {
        return new Push(
                message.text(),
                Map.of("key", message.key(), "reference", message.reference()),
                message.useful().toSeconds() + "s");
    }

    private static PushOutcome outcomeOf(FcmAnswer answer) {
        String after = answer.headers().get("Retry-After");
        return switch (answer.status()) {
            case 200 -> new PushOutcome.Delivered("fake");
            case 400 -> new PushOutcome.Refused("INVALID_ARGUMENT");
            case 403, 404 -> new PushOutcome.TokenDead();
            case 429 ->
                new PushOutcome.Retry(
                        "QUOTA_EXCEEDED", after == null ? null : Duration.ofSeconds(Long.parseLong(after)));
            case 503 -> new PushOutcome.Retry("UNAVAILABLE", null);
            default -> new PushOutcome.Retry("INTERNAL", null);
        };
    }
}
