package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.signature.Signature;
import org.throughcare.model.testkit.Cast;

/** Signing with a finger, and all that can be said without one, photographed. */
class SignatureGalleryTest {

    @Test
    void aConsentIsSignedWithAFingerWhileTheTabletIsTurned() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("order-consent", Cast.SIAN));
            shoot.tap("How: Signed");
            shoot.tap("The person's signature: Signed on the screen");
            shoot.draw("The person's signature", 0.10, 0.70, 0.16, 0.30, 0.24, 0.72, 0.31, 0.35, 0.38, 0.66);
            shoot.upright();
            shoot.draw("The person's signature", 0.45, 0.55, 0.52, 0.50, 0.56, 0.62, 0.64, 0.48, 0.75, 0.60);
            shoot.lying();
            shoot.draw("The person's signature", 0.80, 0.30, 0.80, 0.30);
            assertThat(shoot.names("3 strokes drawn")).isTrue();
            shoot.bottom();
            shoot.shot("signature");

            shoot.tap("Undo last stroke");
            assertThat(shoot.names("2 strokes drawn")).isTrue();
            shoot.go(new Route.Today());
            shoot.go(Route.Capture.of("order-consent", Cast.SIAN));
            assertThat(shoot.names("2 strokes drawn"))
                    .as("a draft holds what was drawn")
                    .isTrue();
            shoot.wear(true, 200, "en");
            shoot.bottom();
            shoot.shot("signature-dark-200");
            shoot.wear(false, 100, "en");

            shoot.tap("Continue");
            shoot.tap("Save");
            Signature signature = shoot.tablet.records().of(Cast.SIAN).ledger().current(OrderConsent.KIND).stream()
                    .map(one -> one.body().signature())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            assertThat(signature.how()).isEqualTo(Signature.DRAWN);
            assertThat(Objects.requireNonNull(signature.strokes()).lines()).hasSize(2);
            assertThat(signature.strokes().lines().get(0).get(0).across()).isEqualTo(0.10);
            assertThat(signature.strokes().lines().get(1).get(0).down()).isEqualTo(0.55);
        });
    }

    @Test
    void nobodyHasToDrawToSign() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("order-consent", Cast.SIAN));
            shoot.tap("How: Signed");
            shoot.tap("The person's signature: Declined to sign");
            shoot.tap("Continue");
            assertThat(shoot.says("Please say why the person declined to sign."))
                    .isTrue();
            shoot.type("Why the person declined", "Wants to ask a solicitor first");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.tablet.records().of(Cast.SIAN).ledger().current(OrderConsent.KIND))
                    .anyMatch(one -> new Signature(Signature.DECLINED, null, "Wants to ask a solicitor first")
                            .equals(one.body().signature()));
        });
    }
}
