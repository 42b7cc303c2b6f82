package org.throughcare.mobile.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.json.JsonText;

/** Advisories in the format of the OSV schema, against the libraries that are shipped and against others. */
class AdvisoriesTest {

    private static final Path BOM = Path.of("..", "target", "bom.json");

    /** The identifiers, names and ranges of Log4Shell as they were published. */
    private static final String LOG4SHELL = """
            {"schema_version": "1.4.0", "id": "GHSA-jfh8-c2jp-5v3q", "modified": "2024-02-04T05:57:31Z",
             "aliases": ["CVE-2021-44228"], "summary": "Remote code injection",
             "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:H"}],
             "affected": [
              {"package": {"ecosystem": "Maven", "name": "org.apache.logging.log4j:log4j-core",
                           "purl": "pkg:maven/org.apache.logging.log4j/log4j-core"},
               "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "2.13.0"}, {"fixed": "2.15.0"}]}],
               "versions": ["2.13.0", "2.13.1"],
               "database_specific": {"source": "x"}},
              {"package": {"ecosystem": "Maven", "name": "org.apache.logging.log4j:log4j-core"},
               "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "2.0-beta9"}, {"fixed": "2.3.1"}]}]},
              {"package": {"ecosystem": "Maven", "name": "org.apache.logging.log4j:log4j-core"},
               "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "2.4"}, {"fixed": "2.12.2"}]}]}],
             "references": [{"type": "ADVISORY", "url": "https://nvd.nist.gov/vuln/detail/CVE-2021-44228"}],
             "database_specific": {"cwe_ids": ["CWE-502"], "severity": "CRITICAL", "github_reviewed": true}}""";

    private static final String SHAPES = """
            {"id": "TEST-1", "modified": "2026-01-01T00:00:00Z", "affected": [
              {"package": {"ecosystem": "Maven:https://repo1.maven.org/maven2", "name": "a:last"},
               "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"last_affected": "1.9"}]}]},
              {"package": {"ecosystem": "Maven", "name": "a:listed"}, "versions": ["1.0.RELEASE"]},
              {"package": {"ecosystem": "Maven", "name": "a:never-fixed"},
               "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "2"}]}]},
              {"package": {"ecosystem": "Maven", "name": "a:twice"},
               "ranges": [{"type": "ECOSYSTEM", "events": [
                 {"fixed": "3.1"}, {"introduced": "3.0"}, {"fixed": "2.5"}, {"introduced": "2.0"}]}]},
              {"package": {"ecosystem": "Maven", "name": "a:commits"},
               "ranges": [{"type": "GIT", "repo": "x", "events": [{"introduced": "0"}]}]},
              {"package": {"ecosystem": "npm", "name": "a:elsewhere"},
               "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}]}]}]}""";

    @TempDir
    Path folder;

    private static boolean isAgainst(String advisory, String name, String version) {
        return !Advisory.of(JsonText.readObject(advisory))
                .orElseThrow()
                .against(new Sbom.Component("x", name, version, Set.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2.0-beta8, false",
        "2.0-beta9, true",
        "2.0-rc1, true",
        "2.0, true",
        "2.3, true",
        "2.3.1, false",
        "2.3.2, false",
        "2.4, true",
        "2.12.1, true",
        "2.12.2, false",
        "2.12.10, false",
        "2.13.0, true",
        "2.14.1, true",
        "2.15.0-rc1, true",
        "2.15.0, false",
        "2.17.1, false",
        "1.2.17, false",
    })
    void rangesAreInTheOrderOfMavensVersions(String version, boolean against) {
        assertThat(isAgainst(LOG4SHELL, "org.apache.logging.log4j:log4j-core", version))
                .isEqualTo(against);
    }

    @ParameterizedTest
    @CsvSource({
        "a:last, 0.1, true",
        "a:last, 1.9, true",
        "a:last, 1.9.0, true",
        "a:last, 1.9.1, false",
        "a:last, 1.10, false",
        "a:listed, 1.0.RELEASE, true",
        "a:listed, 1.1.RELEASE, false",
        "a:never-fixed, 1.9, false",
        "a:never-fixed, 99, true",
        "a:twice, 1.9, false",
        "a:twice, 2.4, true",
        "a:twice, 2.5, false",
        "a:twice, 3.0, true",
        "a:twice, 3.1, false",
        "a:commits, 1, false",
        "a:elsewhere, 1, false",
        "a:unknown, 1, false",
    })
    void everyShapeOfTheFormat(String name, String version, boolean against) {
        assertThat(isAgainst(SHAPES, name, version)).isEqualTo(against);
    }

    @Test
    void whatWasWithdrawnIsNotKnownAnyMore() {
        String withdrawn = LOG4SHELL.replace("\"summary\"", "\"withdrawn\": \"2024-01-01T00:00:00Z\", \"summary\"");
        assertThat(Advisory.of(JsonText.readObject(withdrawn))).isEmpty();
    }

    @Test
    void nothingIsKnownAgainstWhatIsShippedByAnAdvisoryAboutSomethingElse() throws Exception {
        assertThat(check("other.json", LOG4SHELL, 0)).contains("1 advisories", "0 known weaknesses", "2024-02-04");
    }

    @Test
    void whatIsKnownAgainstSomethingShippedIsToldWithTheVersionThatMendsIt() throws Exception {
        Sbom.Component driver = Sbom.read(BOM).libraries().stream()
                .filter(it -> it.name().equals("org.postgresql:postgresql"))
                .findFirst()
                .orElseThrow();
        String planted = LOG4SHELL
                .replace("org.apache.logging.log4j:log4j-core", driver.name())
                .replace("\"introduced\": \"2.13.0\"", "\"introduced\": \"0\"")
                .replace("\"fixed\": \"2.15.0\"", "\"fixed\": \"9999\"");
        assertThat(check("planted.json", planted, 1))
                .contains(driver.name() + " " + driver.version(), "CVE-2021-44228", "CRITICAL", "fixed in 9999");
    }

    @Test
    void aZipAListAndAFolderAreReadAndWhatCantBeReadIsCounted() throws Exception {
        Path zip = folder.resolve("all.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String[] entry : new String[][] {{"1.json", LOG4SHELL}, {"2.json", SHAPES}, {"3.json", "{"}}) {
                out.putNextEntry(new ZipEntry(entry[0]));
                out.write(entry[1].getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        Advisories zipped = Advisories.at(zip.toString());
        assertThat(zipped.all()).extracting(Advisory::id).containsExactly("GHSA-jfh8-c2jp-5v3q", "TEST-1");
        assertThat(zipped.unreadable()).containsExactly("3.json");
        assertThat(zipped.newest()).isEqualTo("2026-01-01T00:00:00Z");

        Files.writeString(folder.resolve("list.json"), "[" + LOG4SHELL + "," + SHAPES + "]");
        assertThat(Advisories.at(folder.resolve("list.json").toString()).all()).hasSize(2);
        Files.writeString(folder.resolve("more.json"), "{\"no\":\"advisory\"}");
        assertThat(Advisories.at(folder.toString()).unreadable()).hasSize(1);
    }

    @Test
    void withoutAnAdvisoryNothingIsCalledSound() throws Exception {
        assertThat(check("empty.json", "[]", 2)).contains("no advisory");
        assertThat(Vulnerabilities.check(List.of(BOM.toString()), printer(new ByteArrayOutputStream())))
                .isEqualTo(2);
        assertThat(Vulnerabilities.check(
                        List.of(BOM.toString(), folder.resolve("gone").toString()),
                        printer(new ByteArrayOutputStream())))
                .isEqualTo(2);
    }

    @Test
    void aBillOfSomeModulesOnlyIsNotTakenForTheWhole() throws Exception {
        Path half = Files.writeString(folder.resolve("half.json"), "{\"components\":[],\"dependencies\":[]}");
        Path advisory = Files.writeString(folder.resolve("one.json"), LOG4SHELL);
        assertThat(Vulnerabilities.check(
                        List.of(half.toString(), advisory.toString()), printer(new ByteArrayOutputStream())))
                .isEqualTo(2);
    }

    private String check(String name, String advisories, int expected) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve(name), advisories);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Vulnerabilities.check(List.of(BOM.toString(), file.toString()), printer(out));
        String told = out.toString(StandardCharsets.UTF_8);
        assertThat(status).as(told).isEqualTo(expected);
        return told;
    }

    private static PrintStream printer(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
