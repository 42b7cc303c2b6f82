package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.store.MemoryStore;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.model.json.Json;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.testkit.Cast;

/** The tablet has no room left while a screening is asked: it is said, and nothing that was answered is lost. */
class FullTabletTest {

    private static final String SAID = "There is no room left on this tablet to keep what you type.";

    @Test
    void aScreeningSaysThatItIsNotKeptAndGoesOnWhenThereIsRoom() {
        AtomicBoolean full = new AtomicBoolean();
        Store store = SyncStatesGalleryTest.breaking(new MemoryStore(), StoreFault.Cause.FULL, full);
        Shoot.withAsha(store, Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("audit", Cast.SIAN));
            shoot.tapAnswer("4 or more times a week");
            assertThat(kept(shoot)).containsExactly("1");
            assertThat(shoot.says(SAID)).isFalse();

            full.set(true);
            shoot.tapAnswer("7 to 9");
            assertThat(shoot.says(SAID)).isTrue();
            shoot.shot("screening-tablet-full");
            shoot.tapAnswer("Weekly");
            assertThat(shoot.says(SAID)).isTrue();
            shoot.tap("Back");
            assertThat(shoot.says(SAID)).as("on the page before as well").isTrue();
            assertThat(kept(shoot)).as("what was kept before stays").containsExactly("1");

            full.set(false);
            for (String answer : List.of(
                    "Monthly",
                    "Monthly",
                    "Monthly",
                    "Less than monthly",
                    "Monthly",
                    "Monthly",
                    "Yes, during the last year",
                    "Yes, during the last year")) {
                shoot.tapAnswer(answer);
                assertThat(shoot.says(SAID)).isFalse();
            }
            assertThat(kept(shoot)).hasSize(10);
            shoot.tap("Save");
            assertThat(shoot.tablet.records().of(Cast.SIAN).ledger().current(Screening.KIND))
                    .anyMatch(one -> Integer.valueOf(26).equals(one.body().total()));
        });
    }

    private static List<String> kept(Shoot shoot) {
        return shoot.tablet
                .drafts()
                .restore(Cast.ASHA, "screening/" + Cast.SIAN)
                .map(form ->
                        List.copyOf(((Json.Obj) form.get("answers")).members().keySet()))
                .orElse(List.of());
    }
}
