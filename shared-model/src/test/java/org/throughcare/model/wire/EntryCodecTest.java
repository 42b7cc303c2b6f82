package org.throughcare.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.FixedIds;

class EntryCodecTest {

    private static final String GOLDEN = "{\"id\":\"01938000-0000-7000-8000-000000000007\","
            + "\"ledger\":\"person:01930000-0000-7000-8000-009e00000001\",\"kind\":\"breath-test\",\"version\":3,"
            + "\"by\":\"worker:01930000-0000-7000-8000-003a00000001\","
            + "\"device\":\"01930000-0000-7000-8000-00de00000001\",\"at\":\"2026-12-08T14:05:00.250Z\","
            + "\"offset\":\"PT-12.5S\",\"basis\":[\"01938000-0000-7000-8000-000000000003\"],"
            + "\"reason\":\"misread\",\"body\":{\"later\":{\"than\":[\"this build\",1.50]},\"nothing\":null}}";

    @Test
    void readsEveryPartAndKeepsTheVeryBytes() {
        byte[] line = GOLDEN.getBytes(StandardCharsets.UTF_8);

        Written written = EntryCodec.read(line);

        Entry entry = written.entry();
        assertThat(entry.id()).isEqualTo(new EntryId(FixedIds.at(7)));
        assertThat(entry.ledger()).isEqualTo(Cast.MARK);
        assertThat(entry.kind()).isEqualTo("breath-test");
        assertThat(entry.version()).isEqualTo(3);
        assertThat(entry.author()).isEqualTo(new Author.Worker(Cast.ASHA));
        assertThat(entry.device()).isEqualTo(Cast.TABLET_A);
        assertThat(entry.capturedAt()).isEqualTo(Instant.parse("2026-12-08T14:05:00.250Z"));
        assertThat(entry.recordedAt()).isEqualTo(Instant.parse("2026-12-08T14:04:47.750Z"));
        assertThat(entry.basis()).containsExactly(new EntryId(FixedIds.at(3)));
        assertThat(entry.reason()).isEqualTo("misread");
        assertThat(written.bytes()).isSameAs(line);
    }

    @Test
    void writesAnEntryOfAKindItDoesNotKnowAsItWasRead() {
        Entry entry = EntryCodec.read(GOLDEN.getBytes(StandardCharsets.UTF_8)).entry();

        assertThat(new String(EntryCodec.write(entry).bytes(), StandardCharsets.UTF_8))
                .isEqualTo(GOLDEN);
    }

    @Test
    void leavesOutWhatThereIsNot() {
        Entry entry = new Entry(
                new EntryId(FixedIds.at(1)),
                Cast.MARK,
                "note",
                1,
                new Author.Rule("weekly-test"),
                Cast.TABLET_A,
                Instant.parse("2026-12-08T14:05:00.250999Z"),
                null,
                List.of(),
                null,
                Json.obj().build());

        String line = new String(EntryCodec.write(entry).bytes(), StandardCharsets.UTF_8);

        assertThat(line)
                .doesNotContain("offset", "basis", "reason")
                .contains("\"by\":\"rule:weekly-test\"", "\"at\":\"2026-12-08T14:05:00.250Z\"");
        assertThat(EntryCodec.read(line.getBytes(StandardCharsets.UTF_8))
                        .entry()
                        .clockOffset())
                .isNull();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "id, null, id, required",
                "id, \"7\", id, not-an-id",
                "id, \"01938000-0000-7000-8000-00000000000F\", id, not-an-id",
                "id, \"1938000-0-7000-8000-7\", id, not-an-id",
                "ledger, null, ledger, required",
                "ledger, \"01930000-0000-7000-8000-009e00000001\", ledger, not-a-ledger",
                "ledger, \"dog:01930000-0000-7000-8000-009e00000001\", ledger, not-a-ledger",
                "kind, null, kind, required",
                "kind, \"Drug Test\", kind, not-a-kind",
                "kind, \"../../etc\", kind, not-a-kind",
                "kind, 5, kind, not-a-text",
                "version, null, version, required",
                "version, 0, version, below-one",
                "version, 1.5, version, not-a-whole-number",
                "version, 99999999999, version, not-a-whole-number",
                "by, null, by, required",
                "by, \"Asha\", by, not-an-author",
                "by, \"worker:Asha\", by, not-an-author",
                "by, \"rule:\", by, not-an-author",
                "device, \"tablet\", device, not-an-id",
                "at, null, at, required",
                "at, \"2026-12-08\", at, not-an-instant",
                "at, 1733666700, at, not-a-text",
                "offset, \"12s\", offset, not-a-duration",
                "basis, \"01938000-0000-7000-8000-000000000003\", basis, not-a-list",
                "basis, [\"x\"], basis, not-an-id",
                "basis, [3], basis[0], not-a-text",
                "body, null, body, required",
                "body, [], body, not-an-object",
                "body, \"{}\", body, not-an-object"
            })
    void namesTheFieldOfTheEnvelopeThatIsWrong(String member, String value, String field, String code) {
        Json.Obj broken =
                JsonText.readObject(GOLDEN).with(member, JsonText.read(value.getBytes(StandardCharsets.UTF_8)));

        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> EntryCodec.read(JsonText.write(broken)))
                .satisfies(malformed -> assertThat(malformed.field()).isEqualTo(field))
                .satisfies(malformed -> assertThat(malformed.code()).isEqualTo(code));
    }

    @Test
    void refusesToBuildOnMoreThanThirtyTwoEntries() {
        List<String> many = new ArrayList<>();
        for (int i = 1; i <= 33; i++) {
            many.add(FixedIds.at(i).toString());
        }
        Json.Obj broken = JsonText.readObject(GOLDEN).with("basis", Json.texts(many));

        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> EntryCodec.read(JsonText.write(broken)))
                .satisfies(malformed -> assertThat(malformed.code()).isEqualTo("too-many"));
    }

    @Test
    void putsTheClockRightByTheOffsetOnly() {
        Entry entry = EntryCodec.read(GOLDEN.getBytes(StandardCharsets.UTF_8)).entry();

        assertThat(entry.clockOffset()).isEqualTo(Duration.ofMillis(-12_500));
    }

    @Test
    void tellsNothingOfTheBodyInLogs() {
        Entry entry = EntryCodec.read(GOLDEN.getBytes(StandardCharsets.UTF_8)).entry();

        assertThat(entry).hasToString("Entry[breath-test 01938000-0000-7000-8000-000000000007]");
    }
}
