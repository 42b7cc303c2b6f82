package org.throughcare.server.testkit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** One person's phone: what reached it and what it showed. */
public final class Phone {

    private final String token;
    private final List<Push> received = new CopyOnWriteArrayList<>();

    Phone(String token) {
        this.token = token;
    }

    void receive(Push push) {
        received.add(push);
    }

    /** The address of the app on it. */
    public String token() {
        return token;
    }

    /** Every message that reached it, doubles too, in the order of arrival. */
    public List<Push> received() {
        return List.copyOf(received);
    }

    /** What its owner saw: of messages with the same reference only the first. */
    public List<Push> shown() {
        Set<String> seen = new HashSet<>();
        return received.stream().filter(push -> seen.add(push.reference())).toList();
    }
}
