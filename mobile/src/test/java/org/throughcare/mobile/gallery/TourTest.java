package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughcare.mobile.look.Appearance;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.DeviceId;

/** A tour through every screen of the tablet in several dresses: upright and lying, light and dark, large, in Welsh. */
class TourTest {

    /** Where to write the pictures of a tour, for somebody who wants to look at them. */
    private static final String PICTURES = System.getProperty("tour.pictures", "");

    /** How the tablet is held and dressed. */
    enum Dress {
        LYING_LIGHT(1280, 800, false, 100, "en"),
        UPRIGHT_DARK_WELSH(800, 1280, true, 100, "cy"),
        LYING_LARGE_WELSH(1280, 800, false, 150, "cy"),
        WIDE_DARK(1920, 1200, true, 125, "en"),
        UPRIGHT_LARGEST(800, 1280, false, 200, "en"),
        UPRIGHT_DARK_LARGEST_WELSH(800, 1280, true, 200, "cy"),
        LYING_LARGEST(1280, 800, false, 200, "en");

        private final int width;
        private final int height;
        private final boolean dark;
        private final int percent;
        private final String language;

        Dress(int width, int height, boolean dark, int percent, String language) {
            this.width = width;
            this.height = height;
            this.dark = dark;
            this.percent = percent;
            this.language = language;
        }

        Appearance appearance() {
            return new Appearance(dark, percent, language);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyScreenIsWholeAndCanBeReadAndHit(Dress dress) {
        Shoot.withAsha(Everything.andEverybody(), shoot -> {
            List<Route> stops = Stops.of(shoot);
            shoot.hold(dress.width, dress.height);
            shoot.workbench.wear(dress.appearance());
            List<String> faults = new ArrayList<>();
            for (Route stop : stops) {
                shoot.go(stop);
                look(shoot, dress, stop, "", faults);
                if (shoot.sayWhy()) {
                    look(shoot, dress, stop, ", once it is said why", faults);
                }
                if (stop instanceof Route.Capture) {
                    Texts texts = Texts.of(dress.appearance().language());
                    shoot.typeIfThere(texts.get("form.reason"), "Was noted on the wrong day");
                    shoot.tapIfThere(texts.get("form.continue"));
                    look(shoot, dress, stop, ", after Continue", faults);
                }
            }
            assertThat(faults).as(dress + ": " + String.join("\n", faults)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyScreenForAdministratorsIsWholeAndCanBeReadAndHit(Dress dress) {
        Shoot.withAdministrator(shoot -> {
            DeviceId tablet = Administered.service(shoot.server.administration);
            shoot.hold(dress.width, dress.height);
            shoot.workbench.wear(dress.appearance());
            List<String> faults = new ArrayList<>();
            for (Route stop : Stops.forAdministrators(tablet)) {
                shoot.go(stop);
                look(shoot, dress, stop, "", faults);
            }
            shoot.server.online = false;
            for (Route stop : Stops.forAdministrators(tablet)) {
                shoot.go(stop);
                look(shoot, dress, stop, ", without a network", faults);
            }
            assertThat(faults).as(dress + ": " + String.join("\n", faults)).isEmpty();
        });
    }

    @Test
    void theTourStopsAtEverySortOfRoute() {
        Shoot.withAsha(Everything.andEverybody(), shoot -> {
            Set<Class<?>> stopped =
                    Stops.of(shoot).stream().map(Object::getClass).collect(Collectors.toSet());
            assertThat(Arrays.stream(Route.class.getPermittedSubclasses())
                            .filter(route -> !route.equals(Route.Locked.class))
                            .filter(route -> !route.equals(Route.Administration.class)))
                    .isSubsetOf(stopped);
        });
        Set<Class<?>> administered = Stops.forAdministrators(new DeviceId(new UUID(9, 9))).stream()
                .map(Object::getClass)
                .collect(Collectors.toSet());
        assertThat(Route.Administration.class.getPermittedSubclasses()).isSubsetOf(administered);
    }

    private static void look(Shoot shoot, Dress dress, Route stop, String then, List<String> faults) throws Exception {
        String where = name(stop) + then;
        shoot.inspect().forEach(fault -> faults.add(where + ": " + fault));
        if (!PICTURES.isEmpty()) {
            shoot.picture(Path.of(PICTURES, dress.name(), where.replaceAll("[^A-Za-z0-9]+", "-") + ".png"));
        }
    }

    private static String name(Route route) {
        if (route instanceof Route.Capture capture) {
            return capture.what() + (capture.corrects() == null ? "" : " again");
        } else if (route instanceof Route.Result result) {
            return "page of " + result.kind();
        } else if (route instanceof Route.Person person) {
            return "Person " + person.person().toString().substring(40);
        }
        return route.getClass().getSimpleName();
    }
}
