package org.throughcare.mobile.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.throughcare.model.Kinds;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.wire.EntryCodec;

/**
 * The record of somebody with long names of whom everything has been recorded: the golden line of each kind, its links
 * pointed at what is there. So a kind that is new has its screens toured from its first day.
 */
final class Everything {

    /** Whose record it is. */
    static final LedgerId RHIANNON = LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_00ab_0000_0400L));

    /** Somebody who has died is no longer recorded of; who is the same person or moves on is told elsewhere. */
    private static final Set<String> ELSEWHERE =
            Set.of("person", "person-link", "legal-status", "requirement", "death");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What links are called that are not called by their kind. */
    private static final Map<String, String> LINKS = Map.of(
            "clinicalAssessment", "clinical-assessment",
            "finalReview", "final-review",
            "review", "court-review",
            "session", "group-session",
            "absences", "attendance",
            "because", "requirement",
            "entry", "requirement");

    private final Entries entries = Entries.of(RHIANNON).at("2026-12-01T09:00:00Z");
    private final Map<String, EntryId> told = new HashMap<>();

    private Everything() {}

    /** All of it, and what everybody else has been through. */
    static List<Entry> andEverybody() {
        List<Entry> all = new ArrayList<>(Stories.everybody());
        all.addAll(new Everything().tell());
        return all;
    }

    private List<Entry> tell() {
        entries.record(Person.KIND, rhiannon());
        entries.record(LegalStatus.KIND, new LegalStatus("community-order", LocalDate.of(2026, 12, 1), null));
        told.put(
                "requirement",
                entries.record(org.throughcare.model.order.Requirement.KIND, Bodies.drr("2026-12-01", "O", "C"))
                        .id());
        List<Kind<?>> rest = new ArrayList<>(Kinds.all().stream()
                .filter(kind -> kind.subject() == Subject.PERSON && !ELSEWHERE.contains(kind.name()))
                .toList());
        while (!rest.isEmpty()) {
            Kind<?> next = rest.stream()
                    .filter(kind -> links(golden(kind)).stream().noneMatch(link -> isAwaited(link, rest)))
                    .findFirst()
                    .orElse(rest.get(0));
            rest.remove(next);
            tell(next);
        }
        return entries.all();
    }

    private void tell(Kind<?> kind) {
        Json.Obj body = (Json.Obj) linked("", golden(kind));
        told.put(
                kind.name(),
                entries.raw(kind.name(), kind.version(), List.of(), body).id());
    }

    private static boolean isAwaited(String link, List<Kind<?>> rest) {
        return rest.stream().anyMatch(kind -> kind.name().equals(link));
    }

    private static Person rhiannon() {
        return new Person(
                Cast.CLINIC,
                "Rhiannon Angharad",
                "Llywelyn-Fitzwilliams",
                List.of("Rhi"),
                LocalDate.of(1984, 2, 29),
                List.of(
                        new Identifier(Identifier.PRISON_NUMBER, "A4321BC"),
                        new Identifier(Identifier.NHS_NUMBER, "9434765919")),
                "cy",
                Person.COMMUNITY,
                "Hostel Llanfairpwllgwyngyll, ystafell 12",
                null);
    }

    private static List<String> links(Json value) {
        List<String> links = new ArrayList<>();
        if (value instanceof Json.Obj object) {
            object.members().forEach((name, member) -> {
                links.add(LINKS.getOrDefault(name, name));
                links.addAll(links(member));
            });
        } else if (value instanceof Json.Arr list) {
            list.items().forEach(item -> links.addAll(links(item)));
        }
        return links;
    }

    private Json linked(String name, Json value) {
        if (value instanceof Json.Obj object) {
            Map<String, Json> members = new LinkedHashMap<>();
            object.members().forEach((each, member) -> members.put(each, linked(each, member)));
            return new Json.Obj(members);
        } else if (value instanceof Json.Arr list) {
            return new Json.Arr(
                    list.items().stream().map(item -> linked(name, item)).toList());
        }
        EntryId link = told.get(LINKS.getOrDefault(name, name));
        return link != null
                        && value instanceof Json.Text text
                        && ID.matcher(text.value()).matches()
                ? Json.of(link.toString())
                : value;
    }

    private static Json.Obj golden(Kind<?> kind) {
        String file = "/golden/" + kind.name() + "-" + kind.version() + ".json";
        try (InputStream in = Everything.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no golden line for " + kind.name());
            }
            return EntryCodec.read(in.readAllBytes()).entry().body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
