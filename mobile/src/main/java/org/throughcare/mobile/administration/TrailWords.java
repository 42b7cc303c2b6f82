package org.throughcare.mobile.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.AdministrationLink.TabletLine;
import org.throughcare.mobile.link.TrailLink.TrailLine;
import org.throughcare.mobile.look.Choice;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;

/** What the audit trail says, in words: who, what, where, whose record, what came of it. */
record TrailWords(Texts texts, LocalDate today) {

    /** Where the words of acts are, by the trail's own word for each. */
    static final String ACTS = "trail.act.";

    private static final String OUTCOMES = "trail.ended.";
    private static final String DONE = "done";

    /** The acts that can be looked for, in the order of the alphabet. */
    List<Choice> acts() {
        return choices(ACTS);
    }

    /** What can have come of something that can be looked for. */
    List<Choice> outcomes() {
        return choices(OUTCOMES);
    }

    private List<Choice> choices(String prefix) {
        return texts.keys().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> new Choice(key.substring(prefix.length()), texts.get(key), ""))
                .sorted((one, other) -> one.label().compareToIgnoreCase(other.label()))
                .toList();
    }

    /** What was done; the trail's own word for what a later server does. */
    String act(String word) {
        return texts.getOr(ACTS + word, word);
    }

    /** Who did it. */
    String who(TrailLine line, TrailNames names) {
        return line.worker() == null ? texts.get("trail.nobody") : names.worker(line.worker());
    }

    /** What a tablet is called. */
    String tablet(DeviceId id, TrailNames names) {
        TabletLine tablet = names.tablet(id);
        return tablet == null ? id.toString() : new TabletWords(texts, today).name(tablet);
    }

    /** Whether it was done, and not refused or found to be wrong. */
    static boolean isDone(TrailLine line) {
        return line.outcome().equals(DONE);
    }

    /** What came of it. */
    String outcome(String code) {
        return texts.getOr(OUTCOMES + code, texts.get("trail.refused", code));
    }

    /** All else that is known of it, a line each. */
    List<String> more(TrailLine line, TrailNames names) {
        List<String> more = new ArrayList<>();
        if (line.deviceAt() != null) {
            String at = texts.dateTime(Objects.requireNonNull(line.deviceAt()));
            more.add(texts.get(line.offline() ? "trail.on-tablet.offline" : "trail.on-tablet", at));
        }
        if (!line.reason().isEmpty()) {
            more.add(texts.get("trail.reason", line.reason()));
        }
        if (line.device() != null) {
            more.add(texts.get("trail.on", tablet(line.device(), names)));
        }
        more.addAll(records(line.ledgers()));
        line.about().forEach(about -> more.add(about(about, names)));
        if (!line.address().isEmpty()) {
            more.add(texts.get("trail.address", line.address()));
        }
        if (!line.detail().isEmpty()) {
            more.add(texts.get("trail.detail", line.detail()));
        }
        return more;
    }

    private List<String> records(List<UUID> ledgers) {
        return switch (ledgers.size()) {
            case 0 -> List.of();
            case 1 -> List.of(texts.get("trail.record", ledgers.get(0)));
            default -> List.of(texts.count("trail.records", ledgers.size()));
        };
    }

    /** What else it was about, which the trail says as a word and a number. */
    private String about(String about, TrailNames names) {
        int colon = about.indexOf(':');
        String word = colon < 0 ? "" : about.substring(0, colon);
        String id = about.substring(colon + 1);
        String name = name(word, id, names);
        String said = texts.getOr("trail.about." + word, word);
        return said.isEmpty() ? id : said + ": " + (name == null ? id : name);
    }

    private @Nullable String name(String word, String id, TrailNames names) {
        try {
            return switch (word) {
                case "worker", "proposed-by" -> names.worker(WorkerId.parse(id));
                case "device" -> tablet(DeviceId.parse(id), names);
                default -> null;
            };
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
