package org.throughcare.server.intake;

import java.util.List;

/** What is handed in at once, and what was signed of it. */
record HandedIn(List<Handed> handed, List<Span> spans) {

    HandedIn {
        handed = List.copyOf(handed);
        spans = List.copyOf(spans);
    }

    /** What nobody signed. */
    static HandedIn unsigned(List<Handed> handed) {
        return new HandedIn(handed, List.of());
    }
}
