package org.throughcare.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.gallery.Fx;
import org.throughcare.mobile.look.Appearance;
import org.throughcare.mobile.look.Theme;

/** A new tablet, before it belongs to a service (USR-7). */
class DoorstepTest {

    private final List<URI> given = new ArrayList<>();
    private final List<Appearance> chosen = new ArrayList<>();
    private Scene scene;

    @Test
    void isSetUpInTheLanguageAndSizeOfWhoeverSetsItUpAndTheTabletKeepsThem() {
        Fx.run(() -> {
            open();
            field().setText("https://tal");
            press("Display and language");
            press("Size of the text: 150 %");
            press("Language: Cymraeg");
            assertThat(Theme.em(scene)).as("at once").isEqualTo(24);
            press("Wedi gorffen");
            assertThat(field().getText()).as("what was typed").isEqualTo("https://tal");
            field().setText("https://taldref.example.org");
            press("Cysylltu");
        });
        assertThat(given).containsExactly(URI.create("https://taldref.example.org/"));
        assertThat(chosen).containsExactly(new Appearance(Appearance.Shade.DEVICE, 150, "cy"));
    }

    @Test
    void aDarkDeviceMakesItDarkUntilSomebodyWantsItLight() {
        Fx.run(() -> {
            Doorstep doorstep = open();
            doorstep.onDarkDevice(true);
            assertThat(scene.getRoot().getStyleClass()).contains("dark");
            press("Display and language");
            press("Light or dark: Light");
            assertThat(scene.getRoot().getStyleClass()).contains("light").doesNotContain("dark");
        });
    }

    private Doorstep open() {
        Doorstep doorstep = new Doorstep((server, appearance) -> {
            given.add(server);
            chosen.add(appearance);
        });
        scene = new Scene(doorstep.root(), 1280, 800);
        doorstep.dress(scene);
        return doorstep;
    }

    private TextField field() {
        return (TextField)
                nodes().stream().filter(TextField.class::isInstance).findFirst().orElseThrow();
    }

    private void press(String name) {
        nodes().stream()
                .filter(node -> node instanceof ButtonBase && name.equals(node.getAccessibleText()))
                .map(ButtonBase.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is called " + name))
                .fire();
    }

    private List<Node> nodes() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        List<Node> nodes = new ArrayList<>();
        collect(scene.getRoot(), nodes);
        return nodes;
    }

    private static void collect(Parent parent, List<Node> into) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            into.add(child);
            if (child instanceof Parent below) {
                collect(below, into);
            }
        }
    }
}
