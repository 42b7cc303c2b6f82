package org.throughcare.mobile.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image that workers install starts on a machine that has no Java, and brings what the app needs and no more. */
class ImageTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path TARGET = PROJECT.resolve("mobile/target");

    private static Path image;

    @TempDir
    Path home;

    @BeforeAll
    static void make() throws IOException {
        image = new Image(parts(), Pom.of(PROJECT), PROJECT, TARGET.resolve("image-test")).make();
    }

    private static Parts parts() throws IOException {
        return Parts.of(TARGET.resolve("classes"), TARGET.resolve("app.classpath"));
    }

    @Test
    void startsAndFindsAllItsPartsOnAMachineWithoutJava() throws Exception {
        Started started = start("--check");

        assertThat(started.said()).anyMatch(line -> line.startsWith("Throughcare is whole"));
        assertThat(started.status()).isZero();
    }

    @Test
    void findsTheTabletThatAnotherImageLeft() throws Exception {
        String data = "--data=" + home.resolve("data");
        List<String> first = start("--check", data).said();
        List<String> second = start("--check", data).said();

        assertThat(tablet(first)).isNotEmpty().isEqualTo(tablet(second));
    }

    @Test
    void takesItsClassesFromItsArchiveWhereverItIsPut() throws Exception {
        Path elsewhere = home.resolve("elsewhere");
        copy(image, elsewhere);
        Path log = home.resolve("classes.log");

        start(elsewhere, Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log), "--check");

        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.contains(" javafx.") && line.endsWith("source: shared objects file"));
    }

    @Test
    void leavesNothingInTheWorkersHome() throws Exception {
        start("--check");

        try (Stream<Path> left = Files.list(home)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void hasTheModulesThatItsClassesName() throws IOException {
        Parts parts = parts();
        String named = Tool.named("jdeps")
                .run(List.of(
                        "--multi-release",
                        "17",
                        "--ignore-missing-deps",
                        "--print-module-deps",
                        "--recursive",
                        "--module-path",
                        parts.modulePath(),
                        "--class-path",
                        parts.classPath(),
                        parts.app().toString()));

        assertThat(Pom.of(PROJECT).needed())
                .isEqualTo(new TreeSet<>(Set.of(named.strip().split(","))));
    }

    @Test
    void bringsTheNativeLibraryOfSqliteForThisPlatformAlone() throws IOException {
        try (Stream<Path> files = Files.walk(image)) {
            assertThat(files.filter(file -> file.getFileName().toString().contains("sqlitejdbc")))
                    .hasSize(1);
        }
        assertThat(Image.size(image)).isLessThan(140L << 20);
    }

    private record Started(int status, List<String> said) {}

    /** Without an environment: no path, no JAVA_HOME, no display. */
    private Started start(String... arguments) throws IOException, InterruptedException {
        return start(image, Map.of(), arguments);
    }

    private Started start(Path image, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Platform.here().launcher(image).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(home.toFile());
        builder.environment().clear();
        builder.environment().put("HOME", home.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Started(process.waitFor(), said.lines().toList());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static List<String> tablet(List<String> said) {
        return said.stream().filter(line -> line.contains("file: tablet")).toList();
    }
}
