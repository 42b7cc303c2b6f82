package org.throughcare.mobile.supply;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;

/**
 * Advisories from where somebody put them: a file, a folder of files, a zip as osv.dev publishes it, or the address of one
 * of them.
 *
 * @param unreadable the names of what was no advisory
 */
record Advisories(List<Advisory> all, List<String> unreadable) {

    /** One advisory is some kilobytes; all of Maven's together are some hundred megabytes. */
    private static final int LARGEST = 8 << 20;

    /** Reads what is at that path or address. */
    static Advisories at(String place) throws IOException, InterruptedException {
        Advisories found = new Advisories(new ArrayList<>(), new ArrayList<>());
        if (place.startsWith("http://") || place.startsWith("https://")) {
            HttpResponse<byte[]> answer = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()
                    .send(HttpRequest.newBuilder(URI.create(place)).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(place + " answered " + answer.statusCode());
            }
            found.add(place, answer.body());
        } else if (Files.isDirectory(Path.of(place))) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                for (Path file : files.filter(it -> it.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    found.add(file.toString(), Files.readAllBytes(file));
                }
            }
        } else {
            found.add(place, Files.readAllBytes(Path.of(place)));
        }
        return found;
    }

    private void add(String name, byte[] bytes) throws IOException {
        boolean zip = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        if (!zip) {
            addText(name, bytes);
            return;
        }
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(".json")) {
                    addText(entry.getName(), entries.readNBytes(LARGEST));
                }
            }
        }
    }

    private void addText(String name, byte[] bytes) {
        try {
            // One by itself, or several in a list.
            List<Json.Obj> documents = JsonText.read(bytes) instanceof Json.Obj one
                    ? List.of(one)
                    : Sbom.objects(
                            JsonText.readObject(
                                    "{\"all\":" + new String(bytes, java.nio.charset.StandardCharsets.UTF_8) + "}"),
                            "all");
            documents.forEach(document -> addDocument(name, document));
        } catch (Malformed e) {
            unreadable.add(name);
        }
    }

    private void addDocument(String name, Json.Obj document) {
        if (Sbom.text(document, "id").isEmpty() || document.get("affected") == null) {
            unreadable.add(name);
        } else {
            Advisory.of(document).ifPresent(all::add);
        }
    }

    /** When the newest of them was changed; empty when there is none. */
    String newest() {
        return all.stream().map(Advisory::modified).max(String::compareTo).orElse("");
    }
}
