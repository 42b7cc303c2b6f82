package org.throughcare.mobile.supply;

import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.throughcare.model.json.Json;

/**
 * What is known against versions of libraries, in the format of the OSV schema (ossf.github.io/osv-schema). Versions are
 * ordered as Maven orders them. Ranges of commits say nothing about a version and are passed over.
 *
 * @param severity a word for people; empty when it says none
 * @param modified when it was last changed, as it says
 */
record Advisory(
        String id, List<String> aliases, String summary, String severity, String modified, List<Affected> affected) {

    private static final String ECOSYSTEM = "Maven";

    /** One library, and which versions of it. */
    record Affected(String name, List<String> versions, List<List<Event>> ranges) {
        boolean has(String version) {
            return versions.contains(version)
                    || ranges.stream().anyMatch(range -> isIn(range, new ComparableVersion(version)));
        }

        /** The first good version above this one, if there is one. */
        Optional<String> fixedAfter(String version) {
            ComparableVersion now = new ComparableVersion(version);
            return ranges.stream()
                    .filter(range -> isIn(range, now))
                    .flatMap(List::stream)
                    .filter(event -> event.kind().equals("fixed") && event.at().compareTo(now) > 0)
                    .map(Event::at)
                    .sorted()
                    .map(ComparableVersion::toString)
                    .findFirst();
        }
    }

    /**
     * Where a range begins or ends.
     *
     * @param kind {@code introduced} (from here on), {@code fixed} (no more from here on) or {@code last_affected} (no more
     *     after this)
     */
    record Event(String kind, ComparableVersion at, boolean isBeginningOfAll) {}

    /** Reads one; nothing when it was withdrawn. */
    static Optional<Advisory> of(Json.Obj document) {
        if (!Sbom.text(document, "withdrawn").isEmpty()) {
            return Optional.empty();
        }
        Json.Obj more = document.get("database_specific") instanceof Json.Obj it
                ? it
                : Json.obj().build();
        String severity = Sbom.text(more, "severity");
        return Optional.of(new Advisory(
                Sbom.text(document, "id"),
                Sbom.texts(document, "aliases"),
                Sbom.text(document, "summary"),
                severity.isEmpty()
                        ? Sbom.objects(document, "severity").stream()
                                .map(it -> Sbom.text(it, "score"))
                                .findFirst()
                                .orElse("")
                        : severity,
                Sbom.text(document, "modified"),
                Sbom.objects(document, "affected").stream()
                        .filter(Advisory::isOfMaven)
                        .map(Advisory::affected)
                        .toList()));
    }

    private static boolean isOfMaven(Json.Obj affected) {
        return affected.get("package") instanceof Json.Obj it
                // A repository may follow: "Maven:https://repo1.maven.org/maven2".
                && Sbom.text(it, "ecosystem").split(":", 2)[0].equals(ECOSYSTEM);
    }

    private static Affected affected(Json.Obj affected) {
        return new Affected(
                Sbom.text((Json.Obj) affected.members().get("package"), "name"),
                Sbom.texts(affected, "versions"),
                Sbom.objects(affected, "ranges").stream()
                        .filter(range -> !Sbom.text(range, "type").equals("GIT"))
                        .map(Advisory::range)
                        .toList());
    }

    private static List<Event> range(Json.Obj range) {
        return Sbom.objects(range, "events").stream()
                .flatMap(event -> event.members().keySet().stream()
                        .map(kind -> new Event(
                                kind,
                                new ComparableVersion(Sbom.text(event, kind)),
                                kind.equals("introduced")
                                        && Sbom.text(event, kind).equals("0"))))
                .sorted((one, other) -> one.isBeginningOfAll() == other.isBeginningOfAll()
                        ? one.at().compareTo(other.at())
                        : Boolean.compare(other.isBeginningOfAll(), one.isBeginningOfAll()))
                .toList();
    }

    /** As the schema evaluates a range: event by event, in the order of their versions. */
    private static boolean isIn(List<Event> range, ComparableVersion version) {
        boolean in = false;
        for (Event event : range) {
            int order = event.isBeginningOfAll() ? 1 : version.compareTo(event.at());
            in = switch (event.kind()) {
                case "introduced" -> in || order >= 0;
                case "fixed", "limit" -> in && order < 0;
                case "last_affected" -> in && order <= 0;
                default -> in;
            };
        }
        return in;
    }

    /** What of it is about this library in this version. */
    List<Affected> against(Sbom.Component component) {
        return affected.stream()
                .filter(it -> it.name().equals(component.name()) && it.has(component.version()))
                .toList();
    }
}
