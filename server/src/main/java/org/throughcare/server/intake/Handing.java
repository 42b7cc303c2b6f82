package org.throughcare.server.intake;

import java.util.List;

/** What is handed in at once, and what was signed of it. */
record Handing(List<Handed> handed, List<Span> spans) {

    Handing {
        handed = List.copyOf(handed);
        spans = List.copyOf(spans);
    }

    /** What nobody signed. */
    static Handing unsigned(List<Handed> handed) {
        return new Handing(handed, List.of());
    }
}
