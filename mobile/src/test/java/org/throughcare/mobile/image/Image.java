package org.throughcare.mobile.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.throughcare.mobile.jvm.TabletJvm;

/**
 * Makes the app's image with the tools of the JDK: links a runtime and archives its classes, gathers the app, draws the icon,
 * has jpackage put them together, and then makes the packages for which this machine has the programs.
 */
public final class Image {

    /** The app's name, and so its launcher's. */
    static final String NAME = "Throughcare";

    private static final String MAIN = "org.throughcare.mobile.Main";

    private final Parts parts;
    private final String modules;
    private final String version;
    private final Path project;
    private final Path folder;

    /** An image of those parts, made in that folder; whatever is in it is thrown away. */
    Image(Parts parts, Pom pom, Path project, Path folder) {
        this.parts = parts;
        this.modules = String.join(",", pom.modules());
        this.version = Platform.here().version(pom.version());
        this.project = project;
        this.folder = folder;
    }

    /** Makes image and packages from what the build has packed; run it from the top of the project. */
    public static void main(String[] arguments) throws IOException {
        Path project = Path.of("").toAbsolutePath();
        Path target = project.resolve("mobile/target");
        Parts parts = Parts.of(jar(target), target.resolve("app.classpath"));
        Image image = new Image(parts, Pom.of(project), project, target.resolve("image"));
        Path made = image.make();
        System.out.printf(Locale.ROOT, "The app's image, %d MiB: %s%n", size(made) >> 20, made);
        image.pack(made).forEach(System.out::println);
    }

    private static Path jar(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("mobile-[0-9][^/]*(?<!-tests)\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no mobile-*.jar in " + target));
        }
    }

    /** Makes the image alone; answers its folder. */
    Path make() throws IOException {
        delete(folder);
        Path work = Files.createDirectories(folder.resolve("work"));
        Path runtime = work.resolve("runtime");
        TrimmedRuntime.link(parts, modules, runtime);
        Path visit = work.resolve("visit");
        RuntimeArchive.make(runtime, visit);
        TrimmedRuntime.dropCommands(runtime);
        Path app = work.resolve("app");
        String jar = AppFolder.fill(parts, List.of(project.resolve("NOTICE"), project.resolve("mobile/LICENSE")), app);
        Path icon = work.resolve(NAME + Platform.here().icon());
        IconFile.write(icon);
        Tool.named("jpackage").run(arguments(runtime, app, jar, icon));
        delete(runtime);
        delete(visit);
        delete(app);
        return Platform.here().image(folder);
    }

    private List<String> arguments(Path runtime, Path app, String jar, Path icon) {
        List<String> arguments = new ArrayList<>(List.of("--type", "app-image"));
        arguments.addAll(about());
        arguments.addAll(List.of("--runtime-image", runtime.toString()));
        arguments.addAll(List.of("--input", app.toString(), "--main-jar", jar, "--main-class", MAIN));
        arguments.addAll(List.of("--icon", icon.toString(), "--dest", folder.toString()));
        options().forEach(option -> arguments.addAll(List.of("--java-options", option)));
        return arguments;
    }

    private static List<String> options() {
        int feature = Runtime.version().feature();
        List<String> options = new ArrayList<>(TabletJvm.options(feature));
        options.add("-Dorg.sqlite.lib.path=$APPDIR");
        if (feature >= 24) {
            // Here JavaFX is a module with a name, and what is allowed to the class path is not allowed to it.
            options.add("--enable-native-access=javafx.graphics");
        }
        return options;
    }

    private List<String> about() {
        return List.of(
                "--name",
                NAME,
                "--app-version",
                version,
                "--vendor",
                "The Throughcare contributors",
                "--copyright",
                "Copyright 2026 the Throughcare contributors",
                "--description",
                "Offline-first case record for substance use work");
    }

    /** Makes the packages that this machine can make; answers a line on each. */
    private List<String> pack(Path image) {
        List<String> lines = new ArrayList<>();
        for (Platform.Packing packing : Platform.here().packages()) {
            if (Programs.has(packing.needs())) {
                List<String> arguments = new ArrayList<>(List.of("--type", packing.type()));
                arguments.addAll(about());
                arguments.addAll(Platform.here().options());
                arguments.addAll(List.of("--app-image", image.toString(), "--dest", folder.toString()));
                arguments.addAll(List.of(
                        "--license-file", project.resolve("mobile/LICENSE").toString()));
                Tool.named("jpackage").run(arguments);
                lines.add("Made a ." + packing.type() + " in " + folder);
            } else {
                lines.add("No ." + packing.type() + ": it needs " + packing.needs() + ", which is not on the path");
            }
        }
        return lines;
    }

    static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(Image::length).sum();
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                // Windows deletes no file that may not be written.
                file.toFile().setWritable(true);
                Files.delete(file);
            }
        }
    }
}
