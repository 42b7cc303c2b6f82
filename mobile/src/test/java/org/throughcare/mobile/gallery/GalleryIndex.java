package org.throughcare.mobile.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that shows all pictures of the gallery, screen by screen; written by the test run. */
final class GalleryIndex {

    private static final String HEAD = """
            # Gallery

            Every screen of the tablet in its states, photographed by the test run (`mobile`, package `gallery`). The people
            are made up. A test looks every picture over: no text is cut, everything to press has a name and is big enough to
            hit.
            """;

    private GalleryIndex() {}

    /** Writes the page for the pictures in a folder, where it is not what it should be already. */
    static void write(Path folder) throws IOException {
        String page = page(folder);
        Path file = folder.resolve("README.md");
        if (!Files.exists(file) || !Files.readString(file).equals(page)) {
            Files.writeString(file, page);
        }
    }

    /** The page that belongs to the pictures in a folder. */
    static String page(Path folder) throws IOException {
        Map<String, List<String>> screens = pictures(folder).stream()
                .map(GalleryIndex::name)
                .collect(Collectors.groupingBy(name -> name.replaceAll("-.*", ""), TreeMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder(HEAD);
        screens.forEach((screen, names) -> {
            page.append("\n## ").append(words(screen)).append("\n");
            names.forEach(name -> page.append("\n### ")
                    .append(words(name))
                    .append("\n\n![")
                    .append(words(name))
                    .append("](")
                    .append(name)
                    .append(".png)\n"));
        });
        return page.toString();
    }

    /** The pictures in a folder, in order. */
    static List<Path> pictures(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .sorted(Comparator.comparing(GalleryIndex::name))
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replace(".png", "");
    }

    private static String words(String name) {
        String spaced = name.replace('-', ' ');
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
