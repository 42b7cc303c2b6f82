package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.nav.Route;

/** Where the keyboard begins on every page, and the order in which it goes on from there (USR-7). */
class ReadingOrderTest {

    @Test
    void whoeverComesToAPageBeginsAtItsTitleAndTheFirstKeyLeadsIntoIt() {
        Shoot.withAsha(Everything.andEverybody(), shoot -> {
            List<String> faults = new ArrayList<>();
            for (Route stop : Stops.of(shoot)) {
                shoot.go(stop);
                Node begun = shoot.owner();
                if (begun == null || Collections.disjoint(begun.getStyleClass(), List.of("title", "question"))) {
                    faults.add(stop + " begins at " + begun);
                }
                List<Node> within = onThePage(shoot);
                shoot.press("TAB");
                if (!within.isEmpty() && !isOnAPage(shoot.owner())) {
                    faults.add(stop + ": the first key leads to " + shoot.focused());
                }
            }
            assertThat(faults).as(String.join("\n", faults)).isEmpty();
        });
    }

    @Test
    void theKeyboardGoesDownThePageAndNeverBackUp() {
        Shoot.withAsha(Everything.andEverybody(), shoot -> {
            List<String> faults = new ArrayList<>();
            List<Route> stops = Stops.of(shoot);
            for (boolean upright : List.of(false, true)) {
                shoot.hold(upright ? 800 : 1280, upright ? 1280 : 800);
                for (Route stop : stops) {
                    shoot.go(stop);
                    List<Node> controls = onThePage(shoot);
                    for (int i = 1; i < controls.size(); i++) {
                        if (leadsBack(controls.get(i - 1), controls.get(i))) {
                            faults.add(stop + ": from " + Keyboard.name(controls.get(i - 1)) + " up to "
                                    + Keyboard.name(controls.get(i)));
                        }
                    }
                }
            }
            assertThat(faults).as(String.join("\n", faults)).isEmpty();
        });
    }

    private static List<Node> onThePage(Shoot shoot) {
        return shoot.controls().stream()
                .filter(node -> isOnAPage(node) && !node.isDisabled())
                .toList();
    }

    private static boolean isOnAPage(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane && at.getStyleClass().contains("page-scroll")) {
                return true;
            }
        }
        return node != null && node.getStyleClass().contains("page-foot");
    }

    /** Whether the next one stands above the one before, and not in a column of its own to the right of it. */
    private static boolean leadsBack(Node before, Node next) {
        Bounds from = before.localToScene(before.getLayoutBounds());
        Bounds to = next.localToScene(next.getLayoutBounds());
        return to.getMaxY() <= from.getMinY() && to.getMinX() < from.getMaxX();
    }
}
