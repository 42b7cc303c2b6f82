package org.throughcare.mobile.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The trimmed runtime: the named modules of this JDK and of JavaFX, and nothing else. */
final class TrimmedRuntime {

    /** The languages in which the app writes dates and numbers; without naming them each locale of the world comes along. */
    private static final String LOCALES = "en-GB,cy";

    private TrimmedRuntime() {}

    static void link(Parts parts, String modules, Path into) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--module-path",
                parts.modulePath(),
                "--add-modules",
                modules,
                "--include-locales=" + LOCALES,
                "--no-header-files",
                "--no-man-pages",
                "--strip-java-debug-attributes",
                "--exclude-resources=glob:/javafx.*/*.so,glob:/javafx.*/*.dylib,glob:/javafx.*/*.dll,glob:/javafx.*/*.jar",
                "--output",
                into.toString()));
        // The same strength; JDK 21 gave it another name.
        arguments.add(Runtime.version().feature() < 21 ? "--compress=2" : "--compress=zip-6");
        Tool.named("jlink").run(arguments);
        for (Path jar : parts.modules()) {
            unpackNatives(jar, Platform.here().natives(into));
        }
    }

    /** Takes out {@code java} and its like, which the image's launcher does without; on Windows libraries lie beside them. */
    static void dropCommands(Path runtime) throws IOException {
        try (Stream<Path> files = Files.list(runtime.resolve("bin"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!Platform.NATIVE.matcher(file.getFileName().toString()).matches()) {
                    Image.delete(file);
                }
            }
        }
    }

    /** Out of its jar JavaFX would copy them into the worker's home at the first start, which a locked-down one forbids. */
    private static void unpackNatives(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream()
                    .filter(entry -> Platform.NATIVE.matcher(entry.getName()).matches())
                    .toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, folder.resolve(entry.getName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
