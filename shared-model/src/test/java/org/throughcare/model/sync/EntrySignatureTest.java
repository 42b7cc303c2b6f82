package org.throughcare.model.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.SigningKey;
import org.throughcare.model.seal.VerifyingKey;

/** A signature vouches for the entries that were signed, in their order, of that worker on that device, and for nothing else. */
class EntrySignatureTest {

    private static final WorkerId WORKER = new WorkerId(new UUID(0, 1));
    private static final DeviceId DEVICE = new DeviceId(new UUID(0, 2));

    private static final SigningKey OTHER =
            SigningKey.of("another seed, of 32 bytes, or so..".substring(0, 32).getBytes(StandardCharsets.UTF_8));

    private final SigningKey key = SigningKey.of(new byte[32]);
    private final List<Hash> entries = List.of(hash("a"), hash("b"), hash("c"), hash("d"));
    private final List<EntrySignature> signatures = signed(entries);

    private List<EntrySignature> signed(List<Hash> hashes) {
        List<EntrySignature> all = new ArrayList<>();
        Hash link = Hash.START;
        for (Hash hash : hashes) {
            all.add(EntrySignature.of(key, WORKER, DEVICE, link, hash));
            link = link.then(hash);
        }
        return all;
    }

    /** Of each run from one place to another: the link before its first and the signature of its last. */
    @ParameterizedTest
    @CsvSource({"0, 1", "0, 2", "0, 4", "1, 2", "1, 4", "2, 4", "3, 4"})
    void whatWasSignedOneAfterTheOtherIsVouchedForByTheLastSignature(int from, int to) {
        EntrySignature run = run(from, to);
        List<Hash> covered = entries.subList(from, to);

        assertThat(run.holds(key.verifyingKey(), WORKER, DEVICE, covered)).isTrue();
        assertThat(run.holds(OTHER.verifyingKey(), WORKER, DEVICE, covered)).isFalse();
        assertThat(run.holds(key.verifyingKey(), new WorkerId(new UUID(0, 9)), DEVICE, covered))
                .isFalse();
        assertThat(run.holds(key.verifyingKey(), WORKER, new DeviceId(new UUID(0, 9)), covered))
                .isFalse();
    }

    @Test
    void anythingButTheseEntriesInThisOrderIsNotVouchedFor() {
        EntrySignature run = run(0, 4);
        List<Hash> turned = new ArrayList<>(entries);
        Collections.swap(turned, 1, 2);
        List<Hash> changed = new ArrayList<>(entries);
        changed.set(1, hash("B"));
        List<Hash> more = new ArrayList<>(entries);
        more.add(hash("e"));

        for (List<Hash> other : List.of(turned, changed, more, entries.subList(0, 3), entries.subList(1, 4))) {
            assertThat(run.holds(key.verifyingKey(), WORKER, DEVICE, other)).isFalse();
        }
        EntrySignature elsewhere = new EntrySignature(run.key(), hash("x"), run.signature());
        assertThat(elsewhere.holds(key.verifyingKey(), WORKER, DEVICE, entries)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"''", "AAAA", "not base64 at all"})
    void whatIsNoSignatureHoldsNothing(String nonsense) {
        EntrySignature none = new EntrySignature(key.verifyingKey().name(), Hash.START, nonsense);

        assertThat(none.holds(key.verifyingKey(), WORKER, DEVICE, entries)).isFalse();
    }

    @Test
    void itIsReadAsItWasWritten() {
        EntrySignature one = signatures.get(2);

        assertThat(EntrySignature.parse(one.toString())).isEqualTo(one);
        assertThat(VerifyingKey.parse(key.verifyingKey().toString())).isEqualTo(key.verifyingKey());
        assertThatThrownBy(() -> EntrySignature.parse("a b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VerifyingKey.parse("00")).isInstanceOf(IllegalArgumentException.class);
    }

    /** RFC 8032, 7.1, test 1: the key pair of another implementation. */
    @Test
    void aKeyIsThatOfTheStandard() {
        byte[] seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

        assertThat(SigningKey.of(seed).verifyingKey())
                .hasToString("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    private EntrySignature run(int from, int to) {
        EntrySignature last = signatures.get(to - 1);
        return new EntrySignature(last.key(), signatures.get(from).before(), last.signature());
    }

    private static Hash hash(String text) {
        return Hash.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
