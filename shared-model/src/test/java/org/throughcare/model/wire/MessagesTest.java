package org.throughcare.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.seal.RecipientKey;
import org.throughcare.model.seal.SealKey;
import org.throughcare.model.seal.SealedBytes;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.Digest;
import org.throughcare.model.sync.HandBack;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.FixedIds;

class MessagesTest {

    private static final EntryId ID = new EntryId(FixedIds.at(7));
    private static final Hash CHAIN = Hash.START.then(Hash.of(new byte[] {1}));

    static Stream<Receipt> receipts() {
        return Stream.of(
                new Receipt.Accepted(ID, 7),
                new Receipt.Accepted(ID, 3_000_000_000L),
                new Receipt.Duplicate(ID, 7),
                new Receipt.Escrowed(ID),
                new Receipt.Held(ID, 12, new HoldReason("in-the-future", "collectedAt")),
                new Receipt.Held(ID, 12, new HoldReason(HoldReason.NO_GRANT, "")),
                new Receipt.Held(null, 1, new HoldReason(HoldReason.MALFORMED, "id")));
    }

    @ParameterizedTest
    @MethodSource("receipts")
    void receiptsSurviveTheWay(Receipt receipt) {
        assertThat(ReceiptCodec.read(ReceiptCodec.write(receipt))).isEqualTo(receipt);
    }

    @Test
    void aReceiptHasThisForm() {
        assertThat(text(ReceiptCodec.write(new Receipt.Accepted(ID, 7))))
                .isEqualTo("{\"receipt\":\"accepted\",\"id\":\"01938000-0000-7000-8000-000000000007\",\"number\":7}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{}|receipt|required",
                "{\"receipt\":\"lost\"}|receipt|unknown",
                "{\"receipt\":\"accepted\",\"number\":7}|id|required",
                "{\"receipt\":\"escrowed\",\"id\":\"7\"}|id|not-an-id",
                "{\"receipt\":\"accepted\",\"id\":\"01938000-0000-7000-8000-000000000007\",\"number\":-1}|number"
                        + "|not-a-number-of-an-entry",
                "{\"receipt\":\"held\",\"line\":1}|code|required"
            })
    void aBrokenReceiptNamesItsField(String line, String field, String code) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> ReceiptCodec.read(line.getBytes(StandardCharsets.UTF_8)))
                .satisfies(malformed -> assertThat(malformed.field()).isEqualTo(field))
                .satisfies(malformed -> assertThat(malformed.code()).isEqualTo(code));
    }

    static Stream<PullLine> pullLines() {
        return Stream.of(
                new PullLine.Wipe(),
                new PullLine.Tell(),
                new PullLine.Dropped(Cast.MARK, false),
                new PullLine.Dropped(Cast.MARK, true),
                new PullLine.Differs(Cast.SIAN, List.of()),
                new PullLine.Differs(
                        Cast.SIAN, List.of(new Head(Cast.SIAN, 9, CHAIN), new Head(Cast.SIAN, 8, Hash.START))),
                new PullLine.Entries(Cast.SIAN, 0, 40),
                new PullLine.Entries(LedgerId.SERVICE, 3_000_000_000L, 1),
                new PullLine.Reached(new Head(Cast.SIAN, 40, CHAIN), true, "5ea1", "a0d1"),
                new PullLine.Reached(new Head(Cast.SIAN, 40, CHAIN), false, "", ""),
                new PullLine.More(),
                new PullLine.End());
    }

    @ParameterizedTest
    @MethodSource("pullLines")
    void pullLinesSurviveTheWay(PullLine line) {
        assertThat(PullCodec.read(PullCodec.write(line))).isEqualTo(line);
    }

    static Stream<PullQuestion> questions() {
        return Stream.of(
                new PullQuestion.Changed(CHAIN),
                new PullQuestion.Behind(List.of()),
                new PullQuestion.Behind(List.of(
                        new Bookmark(Head.start(Cast.MARK), true),
                        new Bookmark(Head.start(Cast.SIAN), true, Bookmark.UNTOLD),
                        new Bookmark(new Head(Cast.SIAN, 40, CHAIN), true, "a0d1"),
                        new Bookmark(new Head(LedgerId.team(Cast.WING), 12, CHAIN), false))));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void questionsSurviveTheWay(PullQuestion question) {
        assertThat(QuestionCodec.read(QuestionCodec.write(question))).isEqualTo(question);
    }

    @Test
    void aHandBackSurvivesTheWay() {
        Head sealed = new Head(Cast.SIAN, 42, CHAIN);
        HandBack handBack = new HandBack(40, sealed, "5ea1", List.of(Hash.of(new byte[] {1}), Hash.of(new byte[] {2})));

        assertThat(HandBackCodec.read(HandBackCodec.write(handBack))).isEqualTo(handBack);
    }

    @Test
    void aHandBackLeadsToItsSealedHeadOrNowhere() {
        Hash one = Hash.of(new byte[] {1});
        Hash two = Hash.of(new byte[] {2});
        Head sealed = Head.start(Cast.SIAN).then(one).then(two);

        assertThat(new HandBack(0, sealed, "", List.of(one, two)).leadsFrom(Hash.START))
                .isTrue();
        assertThat(new HandBack(1, sealed, "", List.of(two)).leadsFrom(Hash.START.then(one)))
                .isTrue();
        assertThat(new HandBack(1, sealed, "", List.of(two)).leadsFrom(Hash.START))
                .isFalse();
        assertThat(new HandBack(0, sealed, "", List.of(two, one)).leadsFrom(Hash.START))
                .isFalse();
        assertThat(new HandBack(1, sealed, "", List.of(one, two)).leadsFrom(Hash.START))
                .isFalse();
    }

    @Test
    void aDigestTellsHeadsApartAndKnowsNoOrder() {
        Head mark = new Head(Cast.MARK, 3, CHAIN);
        Head sian = new Head(Cast.SIAN, 40, CHAIN);

        assertThat(Digest.of(List.of(mark, sian))).isEqualTo(Digest.of(List.of(sian, mark)));
        assertThat(Digest.of(List.of(mark, sian))).isNotEqualTo(Digest.of(List.of(mark)));
        assertThat(Digest.of(List.of(mark))).isNotEqualTo(Digest.of(List.of(new Head(Cast.MARK, 4, CHAIN))));
        assertThat(Digest.of(List.of(mark, Head.start(Cast.SIAN)))).isEqualTo(Digest.of(List.of(mark)));
        assertThat(Digest.ofBookmarks(List.of(new Bookmark(mark, true, "a0d1"))))
                .isNotEqualTo(Digest.of(List.of(mark)))
                .isNotEqualTo(Digest.ofBookmarks(List.of(new Bookmark(mark, true, "a0d2"))));
        assertThat(Digest.ofBookmarks(List.of(new Bookmark(mark, true, Bookmark.UNTOLD))))
                .isEqualTo(Digest.of(List.of(mark)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{}|protocol|required",
                "{\"protocol\":2,\"heads\":[]}|protocol|unknown",
                "{\"protocol\":1,\"heads\":{}}|heads|not-a-list",
                "{\"protocol\":1,\"digest\":\"12\"}|digest|not-a-hash",
                "{\"protocol\":1,\"heads\":[{}]}|heads[0].ledger|required",
                "{\"protocol\":1,\"heads\":[{\"ledger\":\"x\"}]}|heads[0].ledger|not-a-ledger"
            })
    void aBrokenQuestionNamesItsField(String question, String field, String code) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> QuestionCodec.read(question.getBytes(StandardCharsets.UTF_8)))
                .satisfies(malformed -> assertThat(malformed.field()).isEqualTo(field))
                .satisfies(malformed -> assertThat(malformed.code()).isEqualTo(code));
    }

    @Test
    void aTabletHoldsOnlySoManyLedgers() {
        byte[] question = QuestionCodec.write(new PullQuestion.Behind(
                Collections.nCopies(Limits.LEDGERS + 1, new Bookmark(Head.start(Cast.MARK), true))));

        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> QuestionCodec.read(question))
                .satisfies(malformed -> assertThat(malformed.code()).isEqualTo("too-many"));
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }

    @Test
    void aDeliverySurvivesTheWayAndOpensForWhomItIsSealed() {
        LedgerId ledger = LedgerId.person(FixedIds.at(9));
        RecipientKey server = RecipientKey.random(new Random(1));
        SealKey key = SealKey.random(new Random(2));
        byte[] entry = "{\"kind\":\"drug-test\"}".getBytes(StandardCharsets.UTF_8);
        Delivery.Item item =
                new Delivery.Item(ID, ledger, 3, SealedBytes.of(key.seal(entry, Delivery.Item.place(ID, ledger, 3))));
        Delivery sent = new Delivery(List.of(Delivery.Key.of(ledger, 3, server.recipient(), key)), List.of(item, item));

        Delivery come = DeliveryCodec.read(text(DeliveryCodec.write(sent))
                .lines()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList());

        assertThat(come).isEqualTo(sent);
        assertThat(come.items().get(1).open(come.keys().get(0).open(server))).isEqualTo(entry);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"keys\":[{}]}|keys[0].ledger",
                "{\"keys\":[{\"ledger\":\"person:01938000-0000-7000-8000-000000000007\",\"number\":1,\"recipient\":\"a\",\"sealed\":\"*\"}]}|keys[0].sealed",
            })
    void aDeliveryWithoutWhatItNeedsNamesTheField(String line, String field) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> DeliveryCodec.read(List.of(line.getBytes(StandardCharsets.UTF_8))))
                .satisfies(malformed -> assertThat(malformed.field()).isEqualTo(field));
    }
}
