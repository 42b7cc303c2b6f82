package org.throughcare.mobile.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the lines of an address may end. */
class AddressTest {

    @Test
    void itGoesOnAfterItsMarksAndNowhereElse() {
        assertThat(Address.pieces("https://login.delivery-partner.example.gov.uk/oauth2/device?ui=cy&a=1"))
                .isEqualTo(List.of(
                        "https://",
                        "login.",
                        "delivery-",
                        "partner.",
                        "example.",
                        "gov.",
                        "uk/",
                        "oauth2/",
                        "device?",
                        "ui=",
                        "cy&",
                        "a=",
                        "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "-a-", "https://a.example", "https://a.example/", "//..--??&&==", "plain", "a:b@c#d%20e"
            })
    void noLetterOfItIsLost(String address) {
        assertThat(String.join("", Address.pieces(address))).isEqualTo(address);
    }
}
