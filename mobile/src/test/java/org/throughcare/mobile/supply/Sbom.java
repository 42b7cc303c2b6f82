package org.throughcare.mobile.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;

/** The bill of materials (CycloneDX) that every build writes to {@code target/bom.json}: what is shipped, and by whom. */
public final class Sbom {

    private final Map<String, Component> components = new HashMap<>();
    private final Map<String, List<String>> needs = new HashMap<>();

    /**
     * A library.
     *
     * @param ref its name in the bill
     * @param name group and artifact, as advisories name it
     * @param licences those that one may choose from
     */
    public record Component(String ref, String name, String version, Set<String> licences) {
        boolean isOurs() {
            return name.startsWith("org.throughcare:");
        }
    }

    private Sbom(Json.Obj document) {
        for (Json.Obj one : objects(document, "components")) {
            String ref = text(one, "bom-ref");
            String name = text(one, "group") + ":" + text(one, "name");
            components.put(ref, new Component(ref, name, text(one, "version"), licences(one)));
        }
        for (Json.Obj one : objects(document, "dependencies")) {
            needs.put(text(one, "ref"), texts(one, "dependsOn"));
        }
    }

    /** Reads a bill. */
    public static Sbom read(Path file) throws IOException {
        return new Sbom(JsonText.readObject(Files.readAllBytes(file)));
    }

    private static Set<String> licences(Json.Obj component) {
        Set<String> licences = new TreeSet<>();
        for (Json.Obj choice : objects(component, "licenses")) {
            Json.Obj licence = choice.get("license") instanceof Json.Obj named ? named : choice;
            Stream.of("id", "name", "expression")
                    .map(key -> text(licence, key))
                    .flatMap(it -> Stream.of(it.replaceAll("[()]", "").split(" OR ")))
                    .filter(it -> !it.isEmpty())
                    .forEach(licences::add);
        }
        return licences;
    }

    /** Every library that is not our own. */
    public List<Component> libraries() {
        return components.values().stream().filter(it -> !it.isOurs()).toList();
    }

    /** The libraries that a module of ours ships, with what those bring along. */
    public Set<Component> shippedBy(String module) {
        String own = "org.throughcare:" + module;
        Deque<String> open = new ArrayDeque<>(components.values().stream()
                .filter(it -> it.name().equals(own))
                .map(Component::ref)
                .toList());
        Set<String> seen = new TreeSet<>();
        while (!open.isEmpty()) {
            String ref = open.pop();
            if (seen.add(ref)) {
                open.addAll(needs.getOrDefault(ref, List.of()));
            }
        }
        return Set.copyOf(seen.stream()
                .map(components::get)
                .filter(it -> it != null && !it.isOurs())
                .toList());
    }

    static List<Json.Obj> objects(Json.Obj from, String name) {
        List<Json.Obj> objects = new ArrayList<>();
        if (from.get(name) instanceof Json.Arr list) {
            list.items().forEach(item -> {
                if (item instanceof Json.Obj object) {
                    objects.add(object);
                }
            });
        }
        return objects;
    }

    static List<String> texts(Json.Obj from, String name) {
        return from.get(name) instanceof Json.Arr list
                ? list.items().stream()
                        .filter(Json.Text.class::isInstance)
                        .map(item -> ((Json.Text) item).value())
                        .toList()
                : List.of();
    }

    static String text(Json.Obj from, String name) {
        return from.get(name) instanceof Json.Text text ? text.value() : "";
    }
}
