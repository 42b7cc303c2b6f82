package org.throughcare.model.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.signature.Strokes.Point;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

class SignatureTest {

    private static final Strokes DRAWN =
            Strokes.NONE.begun(Point.at(0.1, 0.5)).onTo(Point.at(0.2, 0.25)).begun(Point.at(0.9, 0.9));

    @Test
    void whatIsDrawnIsAShortTextAndReadBackTheSame() {
        assertThat(DRAWN).hasToString("100,500 200,250;900,900");
        assertThat(Strokes.parse(DRAWN.toString())).isEqualTo(DRAWN);
        assertThat(Strokes.parse("")).isEqualTo(Strokes.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "100,500;", ";", "100,500  200,250", "a,b", "100,-5", "99999,1"})
    void anythingElseIsNone(String text) {
        assertThatThrownBy(() -> Strokes.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pointsOutsideLieOnTheEdgeAndOnesTooNearToSeeAreLeftOut() {
        Strokes strokes = Strokes.NONE.begun(Point.at(-0.2, 1.4)).onTo(Point.at(0.001, 1.0));
        assertThat(strokes).hasToString("0,1000");
    }

    @Test
    void theLastStrokeIsTakenBackByItself() {
        assertThat(DRAWN.withoutLast()).hasToString("100,500 200,250");
        assertThat(Strokes.NONE.withoutLast()).isEqualTo(Strokes.NONE);
    }

    @Test
    void noScribbleIsTooLongForAnEntry() {
        Strokes strokes = Strokes.NONE.begun(Point.at(0, 0));
        for (int i = 0; i < 2 * Strokes.MOST; i++) {
            strokes = strokes.onTo(new Point(500 + i % 2 * 500, 500 + i % 3 * 10));
        }
        assertThat(strokes.size()).isEqualTo(Strokes.MOST);
        assertThat(strokes.toString().length()).isLessThan(Limits.ENTRY_BYTES / 2);
    }

    @Test
    void theBodyItBelongsToReadsAndWritesItAndIsTheSameWithoutIt() {
        OrderConsent consent = Bodies.consent(
                Entries.of(Cast.SIAN).raw("x", 1, List.of(), Json.obj().build()).id(), "2026-12-01");
        OrderConsent signed = consent.signed(Signature.drawn(DRAWN));

        Json.Obj written = OrderConsent.KIND.writer().apply(signed);

        assertThat(OrderConsent.KIND.reader().read(1, Fields.of(written))).isEqualTo(signed);
        assertThat(OrderConsent.KIND.writer().apply(consent).get("signature")).isNull();
        assertThat(signed.withdrawn(consent.givenOn().plusDays(1)).signature()).isEqualTo(signed.signature());
    }

    @Test
    void aSignatureThatIsNoneAndARefusalWithoutAReasonAreRefused() {
        assertThat(Signature.check("signature", new Signature(Signature.DRAWN, null, null)))
                .containsExactly(Problem.refusal("signature", "not-signed"));
        assertThat(Signature.check("signature", new Signature(Signature.DECLINED, null, " ")))
                .containsExactly(Problem.refusal("signature", "declined-why"));
        assertThat(Signature.check("signature", new Signature(Signature.ON_PAPER, null, null)))
                .isEmpty();
        assertThat(Signature.check("signature", null)).isEmpty();
    }
}
