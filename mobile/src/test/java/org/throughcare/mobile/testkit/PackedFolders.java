package org.throughcare.mobile.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A class path without folders: a JVM keeps what it has loaded of jars alone. */
public final class PackedFolders {

    private PackedFolders() {}

    /** The same class path with all that lies in folders packed into that jar, which comes first. */
    public static List<Path> into(Path jar, List<Path> classPath) {
        Set<String> packed = new HashSet<>();
        List<Path> parts = new ArrayList<>(List.of(jar));
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path part : classPath) {
                if (Files.isDirectory(part)) {
                    pack(part, packed, out);
                } else {
                    parts.add(part);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static void pack(Path folder, Set<String> packed, JarOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (packed.add(name)) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(file, out);
                }
            }
        }
    }
}
