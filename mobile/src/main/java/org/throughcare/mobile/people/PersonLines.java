package org.throughcare.mobile.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.DutyWords;
import org.throughcare.mobile.describe.RestrictedTag;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.record.Marks;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.glance.Alert;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;

/**
 * A line for each person: who it is, what the list is ordered by, and in words what is due and what to know. A line that
 * was drawn once is kept as long as the person's row stays what it is, so that a letter that is typed draws nothing anew.
 */
final class PersonLines {

    /** So many lines are kept before all are forgotten. */
    private static final int KEPT = 200;

    private final Texts texts;
    private final LocalDate today;
    private final DutyWords duties;
    private final Consumer<LedgerId> chosen;
    private final IdentityHashMap<PersonRow, RowButton> drawn = new IdentityHashMap<>();
    private Order order = Order.NAME;

    PersonLines(Texts texts, LocalDate today, DutyWords duties, Consumer<LedgerId> chosen) {
        this.texts = texts;
        this.today = today;
        this.duties = duties;
        this.chosen = chosen;
    }

    /** The lines of these people in a list of that order. */
    List<RowButton> of(List<PersonRow> rows, Order listed) {
        if (order != listed || drawn.size() > KEPT) {
            drawn.clear();
            order = listed;
        }
        return rows.stream().map(row -> drawn.computeIfAbsent(row, this::line)).toList();
    }

    private RowButton line(PersonRow row) {
        Person person = row.person();
        String name = person == null ? texts.get("kind.newer") : person.familyName() + ", " + person.givenName();
        String under = person == null ? "" : under(person, row.urgency());
        RowButton line = new RowButton(name, under, () -> chosen.accept(row.ledger()));
        List<Tag> tags = tags(row);
        if (!tags.isEmpty()) {
            Flow flow = new Flow("tags");
            flow.getChildren().setAll(tags);
            line.below(flow);
        }
        line.setAccessibleText(
                Stream.concat(Stream.of(name, under), tags.stream().map(Tag::getText))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")));
        return line;
    }

    private String under(Person person, Urgency urgency) {
        LocalDate born = person.birthDate();
        return Stream.of(
                        person.aliases().isEmpty() ? null : "“" + String.join("”, “", person.aliases()) + "”",
                        born == null ? texts.get("person.bornUnknown") : texts.get("person.born", texts.date(born)),
                        person.identifiers().stream()
                                .map(Identifier::value)
                                .findFirst()
                                .orElse(null),
                        person.place(),
                        orderedBy(urgency))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** What the person stands there by, where it is not to be read already. */
    private @Nullable String orderedBy(Urgency urgency) {
        return switch (order) {
            case NAME, PLACE -> null;
            case DUE -> {
                Duty next = urgency.next();
                yield next == null ? texts.get("people.nothingDue") : texts.get("duty.by", texts.date(next.dueOn()));
            }
            case MET -> {
                LocalDate met = urgency.glance().metOn();
                yield met == null ? texts.get("people.neverMet") : texts.get("people.met", texts.date(met));
            }
            case RECORDED -> {
                Instant at = urgency.glance().recordedAt();
                yield at == null
                        ? null
                        : texts.get(
                                "people.recorded",
                                texts.date(
                                        LocalDateTime.ofInstant(at, Texts.ZONE).toLocalDate()));
            }
        };
    }

    private List<Tag> tags(PersonRow row) {
        List<Tag> tags = new ArrayList<>();
        Urgency urgency = row.urgency();
        if (row.restriction().holdsOn(today)) {
            tags.add(RestrictedTag.of(texts));
        }
        urgency.glance().alerts().forEach(alert -> tags.add(alert(alert)));
        Duty gravest = urgency.gravest();
        if (gravest != null) {
            String words = texts.get("people.overdue", urgency.overdue(), duties.what(gravest));
            tags.add(new Tag(words, Tone.GRAVE, Feather.CLOCK));
        }
        if (urgency.dueToday() > 0) {
            tags.add(new Tag(texts.get("people.dueToday", urgency.dueToday()), Tone.WARNING, Feather.CLOCK));
        }
        if (urgency.concerns() > 0) {
            tags.add(new Tag(texts.count("people.concerns", urgency.concerns()), Tone.WARNING));
        }
        if (row.maybeTwice()) {
            tags.add(new Tag(texts.get("people.maybeTwice"), Tone.WARNING, Feather.USERS));
        }
        record(row.marks(), tags);
        return tags;
    }

    private void record(Marks marks, List<Tag> tags) {
        if (marks.conflicts() > 0) {
            tags.add(new Tag(texts.get("person.toResolve"), Tone.WARNING));
        }
        if (marks.held() > 0) {
            tags.add(new Tag(texts.count("status.held", marks.held()), Tone.WARNING));
        }
        if (marks.waiting() > 0) {
            tags.add(new Tag(texts.count("status.waiting", marks.waiting()), Tone.INFO, Feather.CLOUD));
        }
    }

    private Tag alert(Alert alert) {
        String words = texts.get("people.alert." + alert.name().toLowerCase(Locale.ROOT));
        return switch (alert) {
            case DIED, RISK, WITHDRAWAL_SIGNS -> new Tag(words, Tone.GRAVE);
            case CONSENT_WITHDRAWN -> new Tag(words, Tone.WARNING);
            case NO_MESSAGES -> new Tag(words, Tone.WARNING, Feather.BELL_OFF);
        };
    }
}
