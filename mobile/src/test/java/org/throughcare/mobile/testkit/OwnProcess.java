package org.throughcare.mobile.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a test starts the tablet as a process of its own, for being killed: with the libraries that it needs and no more, so
 * that it starts in little time; no server, no logging, no screens.
 */
public final class OwnProcess {

    private static final String NEEDED =
            ".*(shared-model|sqlite-jdbc|jackson-core|java-uuid-generator|jspecify|bcprov|conscrypt|tink)[^/\\\\]*\\.jar";

    private final Class<?> main;
    private final String heap;
    private final List<Path> classPath;

    private OwnProcess(Class<?> main, String heap, List<Path> classPath) {
        this.main = main;
        this.heap = heap;
        this.classPath = classPath;
    }

    /** Processes of that class, with a heap of that size, such as {@code 128m}. */
    public static OwnProcess of(Class<?> main, String heap) {
        return new OwnProcess(
                main,
                heap,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(part -> !part.endsWith(".jar") || part.matches(NEEDED))
                        .map(Path::of)
                        .toList());
    }

    /** The same with all classes that lie in folders packed into that file, of which a JVM can keep what it has loaded. */
    public OwnProcess packedInto(Path jar) {
        return new OwnProcess(main, heap, PackedFolders.into(jar, classPath));
    }

    /** Starts one with these options for the JVM; what goes wrong in it is told where the test tells it. */
    public Process start(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx" + heap, "-cp"));
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(main.getName());
        command.addAll(Arrays.asList(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
