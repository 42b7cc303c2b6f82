package org.throughcare.mobile.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A native image for Android or iOS holds what is listed for it and nothing else, and what is forgotten fails on the device
 * alone. So the classes of both modules use nothing outside the lists, and the lists name nothing that is not there.
 */
class NativeListsTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("mobile", "shared-model");
    private static final Pattern LISTED = Pattern.compile("\\\\\\\\Q(.+?)\\\\\\\\E");
    /** In a class file a text follows its length, which may look like one more slash. */
    private static final Pattern NAMED =
            Pattern.compile("/+([A-Za-z0-9_][A-Za-z0-9_./-]*\\.(?:ttf|otf|css|json|properties|png))");

    private static final Pattern ENTRY = Pattern.compile("<list>(.*?)</list>");

    /** The only classes that open files of the app; each by its whole name. */
    private static final Set<String> READERS = Set.of(
            "org.throughcare.mobile.Build",
            "org.throughcare.mobile.look.Theme",
            "org.throughcare.mobile.look.Texts$PropertiesFile",
            "org.throughcare.model.reference.DataFile");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(MODULES.stream().map(NativeListsTest::classes).toList());

    @Test
    void onlyTheReadersOpenFilesOfTheApp() {
        noClasses()
                .that(DescribedPredicate.describe("are no readers", type -> !READERS.contains(type.getName())))
                .should()
                .accessTargetWhere(
                        calls(Set.of("java.lang.Class", "java.lang.ClassLoader", "java.lang.Module"), "getResource"))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.ResourceBundle")
                .because("a native image holds only the files that are listed by name")
                .check(CLASSES);
    }

    @Test
    void nothingLooksClassesOrMembersUpWhileItRuns() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..", "java.beans..", "javafx.fxml..")
                .orShould()
                .accessTargetWhere(calls(
                        Set.of("java.lang.Class"),
                        "forName",
                        "getMethod",
                        "getDeclared",
                        "getConstructor",
                        "getField",
                        "newInstance"))
                .orShould()
                .accessTargetWhere(calls(Set.of("java.lang.ClassLoader"), "loadClass", "findClass"))
                .orShould()
                .accessTargetWhere(calls(Set.of("java.lang.invoke.MethodHandles$Lookup"), "find", "unreflect"))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.ServiceLoader|java\\.io\\.Object(Input|Output)Stream|java\\.sql\\.DriverManager")
                .because(
                        "what is looked up by name is not in a native image unless it is listed, and nothing of ours is")
                .check(CLASSES);
    }

    @Test
    void nothingOfOursIsNative() {
        noMethods()
                .should()
                .haveModifier(JavaModifier.NATIVE)
                .because("no library of ours is linked into the image")
                .check(CLASSES);
        noClasses()
                .should()
                .accessTargetWhere(calls(Set.of("java.lang.System", "java.lang.Runtime"), "load"))
                .because("no library of ours is linked into the image")
                .check(CLASSES);
    }

    @Test
    void everyFileOfBothModulesIsListed() {
        for (String module : MODULES) {
            assertThat(listed(module)).containsAll(files(module));
        }
    }

    @Test
    void everyListedFileIsThere() {
        assertThat(allListed())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(
                                NativeListsTest.class.getClassLoader().getResource(name))
                        .as(name)
                        .isNotNull());
    }

    @Test
    void everyFileThatAClassNamesIsListed() {
        Set<String> named = MODULES.stream()
                .flatMap(module -> all(classes(module)))
                .filter(file -> file.toString().endsWith(".class"))
                .flatMap(file -> NAMED.matcher(latin(file)).results().map(found -> found.group(1)))
                .filter(name -> NativeListsTest.class.getClassLoader().getResource(name) != null)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isNotEmpty();
        assertThat(allListed()).containsAll(named);
    }

    @Test
    void thePatternsOfTheBuildMatchEveryListedFile() {
        List<Pattern> patterns =
                entries("resourcesList").stream().map(Pattern::compile).toList();

        assertThat(allListed())
                .allMatch(name -> patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(name).matches()));
        assertThat(patterns)
                .allMatch(pattern -> allListed().stream()
                        .anyMatch(name -> pattern.matcher(name).matches()));
    }

    @Test
    void everyClassThatTheBuildNamesIsThere() {
        for (String list : List.of("reflectionList", "jniList")) {
            assertThat(entries(list))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThatCode(
                                    () -> Class.forName(name, false, getClass().getClassLoader()))
                            .doesNotThrowAnyException());
        }
    }

    @Test
    void theAndroidAppMayUseTheNetworkAndNothingElse() {
        String manifest = text(PROJECT.resolve("mobile/src/android/AndroidManifest.xml"));

        assertThat(Pattern.compile("uses-permission[^>]*'android\\.permission\\.(\\w+)'")
                        .matcher(manifest)
                        .results())
                .extracting(found -> found.group(1))
                .containsExactly("INTERNET");
        assertThat(text(PROJECT.resolve("mobile/src/ios/Default-Info.plist"))).doesNotContain("<key>NS");
    }

    private static DescribedPredicate<JavaAccess<?>> calls(Set<String> owners, String... beginnings) {
        return DescribedPredicate.describe(
                "call " + List.of(beginnings) + " of " + owners,
                access -> owners.contains(access.getTargetOwner().getName())
                        && Stream.of(beginnings).anyMatch(access.getName()::startsWith));
    }

    private static Path classes(String module) {
        return PROJECT.resolve(module).resolve("target/classes");
    }

    private static Set<String> allListed() {
        return MODULES.stream()
                .flatMap(module -> listed(module).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> listed(String module) {
        String list = text(classes(module)
                .resolve("META-INF/native-image/org.throughcare")
                .resolve(module)
                .resolve("resource-config.json"));
        return LISTED.matcher(list)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> entries(String list) {
        String pom = text(PROJECT.resolve("mobile/pom.xml"));
        String inner = pom.substring(pom.indexOf("<" + list + ">"), pom.indexOf("</" + list + ">"));
        return ENTRY.matcher(inner).results().map(found -> found.group(1)).toList();
    }

    /** What the modules bring besides classes; META-INF is for the build. */
    private static Set<String> files(String module) {
        Path root = classes(module);
        return all(root)
                .map(file -> root.relativize(file).toString().replace('\\', '/'))
                .filter(name -> !name.endsWith(".class") && !name.startsWith("META-INF/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> all(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    /** The constants of a class file, readable enough to find names in. */
    private static String latin(Path file) {
        return new String(bytes(file), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
