package org.throughcare.mobile.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.sqlite.util.LibraryLoaderUtil;

/** The jars of the app, and the one native library of SQLite that this platform uses of the twenty in its jar. */
final class AppFolder {

    private static final String SQLITE = "sqlite-jdbc-";
    private static final String SQLITE_NATIVES = "org/sqlite/native/";

    private AppFolder() {}

    /** Fills the folder; answers the name of the jar that starts the app. */
    static String fill(Parts parts, List<Path> papers, Path into) throws IOException {
        Files.createDirectories(into);
        for (Path paper : papers) {
            Files.copy(paper, into.resolve(paper.getFileName()));
        }
        for (Path library : parts.libraries()) {
            if (library.getFileName().toString().startsWith(SQLITE)) {
                splitSqlite(library, into);
            } else {
                copy(library, into);
            }
        }
        return copy(parts.app(), into);
    }

    /** A build that has not packed its modules yet has them as folders of classes. */
    private static String copy(Path part, Path into) throws IOException {
        if (!Files.isDirectory(part)) {
            Files.copy(part, into.resolve(part.getFileName()));
            return part.getFileName().toString();
        }
        String name = part.getParent().getParent().getFileName() + ".jar";
        try (OutputStream out = Files.newOutputStream(into.resolve(name));
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(part)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(part.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        return name;
    }

    private static void splitSqlite(Path jar, Path into) throws IOException {
        String wanted =
                LibraryLoaderUtil.getNativeLibResourcePath().substring(1) + "/" + LibraryLoaderUtil.getNativeLibName();
        try (ZipFile whole = new ZipFile(jar.toFile());
                OutputStream out = Files.newOutputStream(into.resolve(jar.getFileName()));
                ZipOutputStream rest = new ZipOutputStream(out)) {
            whole.stream()
                    .filter(entry -> !entry.getName().startsWith(SQLITE_NATIVES))
                    .forEach(entry -> {
                        try (InputStream in = whole.getInputStream(entry)) {
                            rest.putNextEntry(new ZipEntry(entry.getName()));
                            in.transferTo(rest);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
            try (InputStream in = whole.getInputStream(whole.getEntry(wanted))) {
                Files.copy(in, into.resolve(LibraryLoaderUtil.getNativeLibName()));
            }
        }
    }
}
