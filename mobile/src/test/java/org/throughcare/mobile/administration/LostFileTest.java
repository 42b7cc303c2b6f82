package org.throughcare.mobile.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.mobile.link.AdministrationLink.Holding;
import org.throughcare.mobile.link.AdministrationLink.Lost;
import org.throughcare.mobile.link.AdministrationLink.TabletLine;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;

/** The file with the list of a lost tablet. */
@Requirement("USR-4")
class LostFileTest {

    private static final DeviceId DEVICE = new DeviceId(UUID.fromString("01938f00-1111-7000-8000-00000000000a"));
    private static final Instant NOW = Instant.parse("2026-12-08T14:05:09Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C wing tablet 1     | lost-tablet-c-wing-tablet-1-01938f00-20261208-140509.csv
            ../../etc/passwd    | lost-tablet-etc-passwd-01938f00-20261208-140509.csv
            Siân's iPad         | lost-tablet-sians-ipad-01938f00-20261208-140509.csv
            CON: \\0 *?         | lost-tablet-con-0-01938f00-20261208-140509.csv
            ''                  | lost-tablet-01938f00-20261208-140509.csv
            планшет             | lost-tablet-01938f00-20261208-140509.csv
            """)
    void whateverTheTabletIsCalledTheFileHasASafeName(String tablet, String file) {
        assertThat(LostFile.name(list(tablet), 1)).isEqualTo(file);
        assertThat(LostFile.name(list("x".repeat(200)), 2)).hasSizeLessThan(100).endsWith("-2.csv");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            Mark O'Leary     | Mark O'Leary
            Price, Siân      | "Price, Siân"
            The "Kid" Byrne  | "The ""Kid"" Byrne"
            =HYPERLINK(1)    | '=HYPERLINK(1)
            +44              | '+44
            -1               | '-1
            @SUM(A1)         | '@SUM(A1)
            """)
    void aNameIsATextToASpreadsheet(String name, String cell) {
        String text = LostFile.text(list("Wing 1", holding(name)));
        assertThat(text).startsWith("\uFEFFtablet,tablet id,");
        assertThat(text.lines().skip(1))
                .containsExactly("Wing 1," + DEVICE + ",2026-12-08T14:05:09Z,2026-12-08T13:51:00Z," + Cast.MARK + ","
                        + cell + ",1984-02-11,41,43 44,Asha Patel,,2026-12-08T12:00:00Z");
    }

    @Test
    void aFileThatIsThereIsNeverWrittenOverAndNobodyElseReadsIt() throws IOException {
        Path saved = folder.resolve("saved");
        Path first = LostFile.save(list("Wing 1"), saved);
        Path second = LostFile.save(list("Wing 1", holding("Mark O'Leary")), saved);
        assertThat(second).isNotEqualTo(first);
        assertThat(Files.readString(first)).doesNotContain("O'Leary");
        assertThat(Files.readString(second)).contains("O'Leary");
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(second)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(saved)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void whatCanNotBeWrittenIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("saved"), "no folder");
        assertThatThrownBy(() -> LostFile.save(list("Wing 1"), file)).isInstanceOf(IOException.class);
    }

    private static Holding holding(String name) {
        return new Holding(
                Cast.MARK,
                name,
                LocalDate.of(1984, 2, 11),
                41,
                List.of(43L, 44L),
                List.of(Cast.ASHA),
                null,
                Instant.parse("2026-12-08T12:00:00Z"));
    }

    private static LostList list(String tablet, Holding... holdings) {
        TabletLine line = new TabletLine(DEVICE, tablet, List.of(Cast.ASHA), Instant.EPOCH, null, null, null);
        Map<org.throughcare.model.ledger.WorkerId, String> names = Map.of(Cast.ASHA, "Asha Patel");
        return new LostList(
                TabletRow.of(line, names),
                NOW,
                new Lost(Instant.parse("2026-12-08T13:51:00Z"), List.of(holdings), List.of()),
                names);
    }
}
