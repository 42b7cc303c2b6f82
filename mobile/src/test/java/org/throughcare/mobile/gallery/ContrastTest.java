package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastTest {

    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 21.00",
        "#ffffff, #ffffff, 1.00",
        "#767676, #ffffff, 4.54",
        "#777777, #ffffff, 4.48",
        "#949494, #ffffff, 3.03",
        "#0000ff, #ffffff, 8.59",
        "#ffff00, #ffffff, 1.07",
        "#ffbf2e, #ffffff, 1.64"
    })
    void theRatioIsTheOneOfTheStandardWhicheverColourComesFirst(String one, String other, double ratio) {
        assertThat(Contrast.ratio(Color.web(one), Color.web(other))).isCloseTo(ratio, within(0.01));
        assertThat(Contrast.ratio(Color.web(other), Color.web(one))).isCloseTo(ratio, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "16, false, 4.5",
        "16, true, 4.5",
        "18.5, true, 4.5",
        "18.7, true, 3",
        "23.9, false, 4.5",
        "24, false, 3"
    })
    void largeTextNeedsLess(double pixels, boolean bold, double needed) {
        assertThat(Contrast.needed(pixels, bold)).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({
        "rgba(255 255 255 / 0.0), #0c3a46, #0c3a46",
        "rgba(255 255 255 / 1.0), #0c3a46, #ffffff",
        "rgba(255 255 255 / 0.5), #000000, #808080"
    })
    void aColourThatLetsThroughIsBlendedWithItsGround(String top, String ground, String seen) {
        Color over = Contrast.over(rgba(top), Color.web(ground));
        assertThat(over.getRed()).isCloseTo(Color.web(seen).getRed(), within(0.005));
        assertThat(over.getGreen()).isCloseTo(Color.web(seen).getGreen(), within(0.005));
    }

    private static Color rgba(String text) {
        String[] parts = text.replaceAll("[a-z()/]+", " ").strip().split(" +", -1);
        return Color.rgb(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Double.parseDouble(parts[3]));
    }
}
