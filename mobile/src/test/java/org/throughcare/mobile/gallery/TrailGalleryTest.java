package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.link.TrailLink.Break;
import org.throughcare.mobile.link.TrailLink.BreakSort;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.testkit.Cast;

/** What an administrator sees of the audit trail, through real taps, with everything that goes wrong on the way. */
class TrailGalleryTest {

    private static final String SEARCH = "Search the trail";
    private static final String SAVE = "Save all of it as a file";

    private static final Path DATA = Path.of("target", "trail-tablet");

    @RegisterExtension
    final SavedFiles saved = new SavedFiles(DATA);

    @Test
    void theTrailIsSearchedPageByPage() {
        Administered.visit((shoot, server) -> {
            shoot.tap("Audit trail");
            assertThat(shoot.inspect()).isEmpty();
            Administered.fitsEverybody(shoot);
            shoot.tap(SEARCH);
            assertThat(server.trail.asked).singleElement().satisfies(query -> {
                assertThat(query.from()).hasToString("2026-12-02T00:00:00Z");
                assertThat(query.to()).hasToString("2026-12-09T00:00:00Z");
            });
            assertThat(shoot.says("42 records of the trail"))
                    .as("of the last 7 days")
                    .isTrue();
            assertThat(shoot.says("By the tablet's clock: Tue 8 Dec 2026, 09:12, without a network"))
                    .isTrue();
            assertThat(shoot.says("About tablet: Harbour Street outreach")).isTrue();
            assertThat(shoot.says("later-act")).as("a later server's word").isTrue();
            assertThat(shoot.says("Nobody who is known")).isTrue();
            shoot.shot("administration-trail");
            assertThat(shoot.says("Show 17 more")).isTrue();
            shoot.wear(true, 200, "cy");
            shoot.upright();
            assertThat(shoot.inspect()).isEmpty();
            shoot.shot("administration-trail-upright-200-welsh-dark");
            shoot.lying();
            shoot.wear(false, 100, "en");
            shoot.tap("Show 17 more");
            assertThat(shoot.says("Show 17")).isFalse();

            shoot.tap(
                    "All that was done with this record: Opened a person's record on a tablet, Tue 8 Dec 2026, 13:12");
            assertThat(shoot.says("2 records of the trail"))
                    .as("that of Mark alone is not")
                    .isFalse();
            assertThat(shoot.says("3 records of the trail")).isTrue();
            assertThat(shoot.says("Looked for: Record: " + Cast.MARK.uuid())).isTrue();
            shoot.tap("Change the search");
            assertThat(shoot.typed("Whose record")).isEqualTo(Cast.MARK.uuid().toString());
        });
    }

    @Test
    void earlierOnesAreFetchedWhenTheyAreAskedFor() {
        Administered.visit((shoot, server) -> {
            server.trail.atOnce = 20;
            shoot.go(new Route.Administration.Trail());
            shoot.tap(SEARCH);
            assertThat(shoot.says("The latest 20 records; there are earlier ones"))
                    .isTrue();
            server.fault = new LinkFault(LinkFault.Sort.UNREACHABLE, "", null);
            shoot.tap("Fetch earlier ones");
            assertThat(shoot.says("This needs a network")).isTrue();
            assertThat(shoot.says("The latest 20 records"))
                    .as("what was found stays")
                    .isTrue();
            assertThat(shoot.inspect()).isEmpty();
            server.fault = null;
            shoot.tap("Fetch earlier ones");
            assertThat(shoot.says("The latest 40 records")).isTrue();
            shoot.tap("Fetch earlier ones");
            assertThat(shoot.says("42 records of the trail")).isTrue();
            assertThat(shoot.says("Fetch earlier ones")).isFalse();
        });
    }

    @Test
    void whatCanNotBeReadStandsBesideItsField() {
        Administered.visit((shoot, server) -> {
            shoot.go(new Route.Administration.Trail());
            shoot.type("Whose record", "Mark O'Leary");
            shoot.tap(SEARCH);
            assertThat(shoot.says("That is no number of a record")).isTrue();
            assertThat(shoot.focused()).isEqualTo("Whose record");
            assertThat(shoot.typed("Whose record")).isEqualTo("Mark O'Leary");
            assertThat(shoot.inspect()).isEmpty();
            Administered.fitsEverybody(shoot);
            shoot.type("Whose record", "");
            shoot.type("From, Day", "31");
            shoot.type("From, Month", "11");
            shoot.tap(SEARCH);
            assertThat(shoot.says("That is no date")).isTrue();
            shoot.type("From, Month", "12");
            shoot.tap(SEARCH);
            assertThat(shoot.says("The last day is before the first")).isTrue();
            assertThat(server.trail.asked).as("the server was asked once").hasSize(1);
            shoot.tap("From: Tuesday 8 December 2026");
            shoot.type("Who did it", "elin");
            shoot.tap("Who did it: Elin Llewellyn-Price");
            shoot.tap(SEARCH);
            assertThat(shoot.says("Nothing is found")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
        });
    }

    @Test
    void whyNothingComesIsSaid() {
        Administered.visit((shoot, server) -> {
            shoot.server.online = false;
            shoot.tap("Audit trail");
            assertThat(shoot.says("This needs a network")).isTrue();
            shoot.server.online = true;
            shoot.tap("Try again");
            shoot.server.online = false;
            shoot.tap(SEARCH);
            assertThat(shoot.says("This needs a network")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
            shoot.server.online = true;
            shoot.tap("Try again");
            assertThat(shoot.says("42 records of the trail")).isTrue();
        });
    }

    @Test
    void allOfItIsSavedOrNothing() throws IOException {
        Administered.visit(DATA, (shoot, server) -> {
            shoot.go(new Route.Administration.Trail());
            shoot.tap(SEARCH);
            server.fault = new LinkFault(LinkFault.Sort.UNREACHABLE, "cut", null);
            shoot.tap(SAVE);
            assertThat(shoot.says("no part of a file is left here")).isTrue();
            assertThat(saved.all()).isEmpty();
            assertThat(shoot.inspect()).isEmpty();
            server.fault = null;
            shoot.tap(SAVE);
            assertThat(shoot.says("Saved: 42 records")).isTrue();
            assertThat(saved.all()).singleElement().satisfies(file -> {
                assertThat(shoot.says(file.toString())).isTrue();
                assertThat(Files.readAllLines(file)).hasSize(42).endsWith("{\"number\":45}");
            });
            assertThat(shoot.says("Its last record is number 45")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
            shoot.wear(true, 200, "cy");
            shoot.upright();
            assertThat(shoot.inspect()).isEmpty();
        });
    }

    @Test
    void whetherTheTrailIsWholeIsSaid() {
        Administered.visit((shoot, server) -> {
            shoot.tap("Is the audit trail whole?");
            assertThat(shoot.inspect()).isEmpty();
            shoot.type("Number that was noted", "12");
            shoot.type("Hash that was noted", "12");
            shoot.tap("Verify the trail now");
            assertThat(shoot.says("That is no hash")).isTrue();
            assertThat(shoot.focused()).isEqualTo("Hash that was noted");
            assertThat(shoot.inspect()).isEmpty();
            shoot.type("Hash that was noted", "");
            shoot.type("Number that was noted", "twelve");
            shoot.tap("Verify the trail now");
            assertThat(shoot.says("please write digits only")).isTrue();
            shoot.type("Number that was noted", "");
            shoot.tap("Verify the trail now");
            assertThat(shoot.says("The audit trail is whole")).isTrue();
            assertThat(shoot.says("It goes to record 45")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
            shoot.wear(true, 200, "cy");
            shoot.upright();
            assertThat(shoot.says("Mae'r llwybr archwilio'n gyfan"))
                    .as("asked once")
                    .isTrue();
            assertThat(shoot.inspect()).isEmpty();
            shoot.lying();
            shoot.wear(false, 100, "en");
            for (BreakSort sort : BreakSort.values()) {
                server.trail.breaks.add(new Break(server.trail.breaks.size(), sort));
                server.trail.breaks.add(new Break(40 + server.trail.breaks.size(), sort));
            }
            shoot.tap("Verify the trail now");
            assertThat(shoot.says("The audit trail is not whole")).isTrue();
            assertThat(shoot.says("At record 43: the record itself is gone")).isTrue();
            assertThat(shoot.says("and 2 more places")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
            shoot.shot("administration-trail-broken");
            shoot.server.online = false;
            shoot.tap("Verify the trail now");
            assertThat(shoot.says("This needs a network")).isTrue();
        });
    }
}
