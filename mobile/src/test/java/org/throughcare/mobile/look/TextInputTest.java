package org.throughcare.mobile.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.gallery.Fx;

/** What a field takes that is typed or pasted into. */
class TextInputTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void aPastedMegabyteIsRefusedBesideTheFieldAndWhatWasTypedStays() {
        Fx.run(() -> {
            TextInput input = input(4);
            input.first().setText("Seen at 9:30, calm.");

            input.first().appendText("x".repeat(1 << 20));

            assertThat(input.first().getText()).isEqualTo("Seen at 9:30, calm.");
            assertThat(input.refused()).contains("1,048,595").contains("5,000");
            assertThat(told).containsExactly("Seen at 9:30, calm.");

            input.first().appendText(" Slept well.");
            assertThat(input.refused()).isNull();
            assertThat(told).endsWith("Seen at 9:30, calm. Slept well.");
        });
    }

    @Test
    void namesOfEveryScriptAndEmojiAreTakenAsTheyAre() {
        Fx.run(() -> {
            for (String name :
                    List.of("Siân Llŷr", "Олена", "محمد", "王小明", "ᏣᎳᎩ", "Zoë 🧑🏽‍🦱 👨‍👩‍👧", "O’Neill-ʻOkina")) {
                TextInput input = input(1);
                input.first().setText(name);
                assertThat(input.first().getText()).isEqualTo(name);
            }
        });
    }

    @Test
    void signsAreCountedAsPeopleCountThemAndNeverCutInHalf() {
        Fx.run(() -> {
            TextInput input = input(1);
            String full = "🦊".repeat(Typed.LINE);
            input.first().setText(full);
            assertThat(input.first().getText())
                    .as("two halves each, one sign each")
                    .isEqualTo(full);

            input.first().appendText("🦊");
            assertThat(input.first().getText()).isEqualTo(full);
            assertThat(input.refused()).isNotNull();

            input.first().positionCaret(full.length());
            input.first().deletePreviousChar();
            assertThat(input.first().getText()).isEqualTo("🦊".repeat(Typed.LINE - 1));
        });
    }

    @Test
    void whatNoKeyboardTypesIsLeftOutOfWhatIsPasted() {
        Fx.run(() -> {
            TextInput input = input(3);
            input.first().setText("a\u0000b\uD83Ec\u0007\nd\te");
            assertThat(input.first().getText()).isEqualTo("abc\nd\te");
        });
    }

    private TextInput input(int lines) {
        return new TextInput("Notes", lines, Texts.of("en"), told::add);
    }
}
