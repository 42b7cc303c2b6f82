package org.throughcare.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.seal.SigningKey;
import org.throughcare.model.sync.EntrySignature;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.sync.Signed;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;

/** A push carries one signature for each unbroken run. */
class PushCodecTest {

    private static final SigningKey KEY = SigningKey.of(new byte[32]);

    private final FixedIds ids = FixedIds.after(1);
    private final Entries entries = Entries.of(LedgerId.person(ids.next()), ids);
    private final List<Signed> all = new ArrayList<>();

    /** What is sent of ten entries that were signed one after the other, a dot being one that nobody signed, and what each line covers. */
    @ParameterizedTest
    @CsvSource({
        "0123456789, 10",
        "56789, 5",
        "013, 2 1",
        "0246, 1 1 1 1",
        "01 . 23, 2 2",
        ". 0, 1",
        "10, 1 1",
        "., ''",
    })
    void eachUnbrokenRunIsFollowedByOneSignature(String sent, String runs) throws IOException {
        chain(10);
        List<Signed> batch = new ArrayList<>();
        for (char one : sent.replace(" ", "").toCharArray()) {
            batch.add(one == '.' ? new Signed(note(), null) : all.get(one - '0'));
        }

        List<byte[]> lines = lines(batch);

        List<Written> read = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        for (byte[] line : lines) {
            if (PushCodec.isSignature(line)) {
                PushCodec.Line signature = PushCodec.signature(line);
                List<Hash> covered = read.subList(read.size() - signature.entries(), read.size()).stream()
                        .map(Written::hash)
                        .toList();
                assertThat(signature.signature().holds(KEY.verifyingKey(), Cast.ASHA, Cast.TABLET_A, covered))
                        .isTrue();
                assertThat(line.length).isLessThan(Limits.SIGNATURE_BYTES);
                counts.add(Integer.toString(signature.entries()));
            } else {
                read.add(EntryCodec.read(line));
            }
        }
        assertThat(String.join(" ", counts)).isEqualTo(runs);
        assertThat(read).isEqualTo(batch.stream().map(Signed::written).collect(Collectors.toList()));
    }

    @Test
    void noEntryIsTakenForASignature() {
        assertThat(PushCodec.isSignature(note().bytes())).isFalse();
        assertThat(PushCodec.isSignature("{\"sig".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    private void chain(int count) {
        Hash link = Hash.START;
        for (int i = 0; i < count; i++) {
            Written written = note();
            all.add(new Signed(written, EntrySignature.of(KEY, Cast.ASHA, Cast.TABLET_A, link, written.hash())));
            link = link.then(written.hash());
        }
    }

    private Written note() {
        return EntryCodec.write(entries.raw(
                "note", 1, List.of(), Json.obj().put("text", "quiet day").build()));
    }

    private static List<byte[]> lines(List<Signed> batch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PushCodec.write(batch, out);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
