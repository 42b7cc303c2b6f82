package org.throughcare.mobile.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.supply.Sbom;

/** Every library that is shipped has a licence that docs/licences allows for what ships it. */
class LicencesTest {

    private static final Path TOP = Path.of("..");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([^`]+)` \\| (yes|no) \\| (yes|no) \\|", Pattern.MULTILINE);

    private final Sbom sbom = Sbom.read(TOP.resolve("target/bom.json"));
    private final List<MatchResult> rows = ROW.matcher(Files.readString(TOP.resolve("docs/licences/README.md")))
            .results()
            .toList();

    LicencesTest() throws IOException {}

    @Test
    void theServerShipsWhatIsAllowedInIt() {
        mustBeAllowed("server", allowed(2), 100);
    }

    @Test
    void theTabletShipsWhatIsAllowedInIt() {
        mustBeAllowed("mobile", allowed(3), 25);
    }

    @Test
    void theListNamesNoLicenceThatNothingHas() {
        Set<String> had = Stream.of("server", "mobile")
                .flatMap(module -> sbom.shippedBy(module).stream())
                .flatMap(it -> it.licences().stream())
                .collect(Collectors.toSet());
        assertThat(rows).extracting(row -> row.group(1)).doesNotHaveDuplicates().isSubsetOf(had);
    }

    private void mustBeAllowed(String module, Set<String> allowed, int atLeast) {
        Set<Sbom.Component> shipped = sbom.shippedBy(module);
        assertThat(shipped).hasSizeGreaterThan(atLeast);
        assertThat(shipped)
                .as("libraries of %s without a licence that is allowed there", module)
                .allSatisfy(library ->
                        assertThat(library.licences()).as(library.ref()).containsAnyElementsOf(allowed));
    }

    private Set<String> allowed(int column) {
        return rows.stream()
                .filter(row -> row.group(column).equals("yes"))
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
    }
}
