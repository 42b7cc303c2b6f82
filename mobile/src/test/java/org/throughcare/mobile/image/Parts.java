package org.throughcare.mobile.image;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * What the app is made of.
 *
 * @param app its own classes: a folder, or the jar of them
 * @param libraries the jars and folders of classes that stand on the class path beside it
 * @param modules the jars of JavaFX for this platform, which become part of the runtime
 */
record Parts(Path app, List<Path> libraries, List<Path> modules) {

    private static final String JAVAFX = "javafx-";

    /** Sorts a class path, as Maven writes it into a file. */
    static Parts of(Path app, Path classPathFile) throws IOException {
        List<Path> all = Arrays.stream(Files.readString(classPathFile).strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return new Parts(
                app.toAbsolutePath().normalize(),
                all.stream().filter(part -> !isJavaFx(part)).toList(),
                all.stream().filter(part -> isJavaFx(part) && isModule(part)).toList());
    }

    private static boolean isJavaFx(Path part) {
        return part.getFileName().toString().startsWith(JAVAFX);
    }

    /** Beside each jar of classes JavaFX publishes an empty one, which only points at the platforms'. */
    private static boolean isModule(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getEntry("module-info.class") != null;
        } catch (IOException e) {
            throw new IllegalStateException("not a jar: " + jar, e);
        }
    }

    /** The class path of the app without JavaFX. */
    String classPath() {
        return String.join(
                File.pathSeparator, libraries.stream().map(Path::toString).toList());
    }

    /** The module path of JavaFX. */
    String modulePath() {
        return String.join(
                File.pathSeparator, modules.stream().map(Path::toString).toList());
    }
}
