package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.throughcare.mobile.GalleryTablet;
import org.throughcare.mobile.link.AdministrationLink.CodeState;
import org.throughcare.mobile.link.AdministrationLink.TabletLine;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.store.MemoryStore;
import org.throughcare.mobile.testkit.FakeAdministration;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;

/** What an administrator sees and does on the tablet, through real taps, with everything that goes wrong on the way. */
class AdministrationGalleryTest {

    private static final String CODE = "QBJ6-RR36-AMNM";

    @RegisterExtension
    final SavedFiles saved = new SavedFiles(GalleryTablet.DATA);

    @Test
    @Requirement("USR-4")
    void anAdministratorFindsATabletAmongAll() {
        Shoot.withAdministrator(shoot -> {
            shoot.shot("administration");
            shoot.wear(true, 100, "cy");
            assertThat(shoot.inspect()).isEmpty();
            shoot.wear(false, 100, "en");
            shoot.tap("Tablets");
            assertThat(shoot.says("No tablet has been let in yet")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
            shoot.tap("Admin");
            Administered.service(shoot.server.administration);
            shoot.tap("Tablets");
            assertThat(shoot.says("4 tablets")).isTrue();
            shoot.shot("administration-tablets");
            shoot.wear(true, 100, "cy");
            shoot.shot("administration-tablets-welsh-dark");
            shoot.wear(false, 200, "en");
            shoot.upright();
            shoot.shot("administration-tablets-upright-200");
            shoot.lying();
            shoot.wear(false, 100, "en");

            shoot.type("Search for a tablet", "bethan");
            assertThat(shoot.says("Harbour Street outreach")).isTrue();
            assertThat(shoot.says("C wing tablet 1")).isFalse();
            assertThat(shoot.names("1 tablet"))
                    .as("said to whoever can't see it")
                    .isTrue();
            shoot.wear(true, 100, "en");
            assertThat(shoot.typed("Search for a tablet")).isEqualTo("bethan");
            assertThat(shoot.says("C wing tablet 1")).isFalse();
            shoot.wear(false, 100, "en");
            shoot.type("Search for a tablet", "xyz");
            assertThat(shoot.says("No tablet is found for “xyz”")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
            shoot.type("Search for a tablet", "wing 2");
            shoot.tap("C wing tablet 2");
            assertThat(shoot.says("Everything on the tablet was erased")).isTrue();
            assertThat(shoot.says("Verified")).isTrue();
            shoot.shot("administration-tablet-erased");
            shoot.wear(true, 200, "cy");
            shoot.upright();
            assertThat(shoot.inspect()).isEmpty();
        });
    }

    @Test
    void whyNothingComesIsSaid() {
        Administered.visit((shoot, server) -> {
            shoot.server.online = false;
            shoot.tap("Tablets");
            assertThat(shoot.says("This needs a network")).isTrue();
            shoot.shot("administration-offline");
            shoot.server.online = true;
            for (LinkFault fault : List.of(
                    new LinkFault(LinkFault.Sort.REFUSED, "forbidden", null),
                    new LinkFault(LinkFault.Sort.DENIED, "", null),
                    LinkFault.busy("", java.time.Duration.ofSeconds(3)),
                    new LinkFault(LinkFault.Sort.UNREACHABLE, LinkFault.GARBLED, null),
                    new LinkFault(LinkFault.Sort.REFUSED, "418", null))) {
                server.fault = fault;
                shoot.tap("Try again");
                assertThat(shoot.says("C wing")).isFalse();
                assertThat(shoot.inspect()).isEmpty();
            }
            server.fault = new LinkFault(LinkFault.Sort.REFUSED, "forbidden", null);
            shoot.tap("Try again");
            assertThat(shoot.says("You are no administrator here")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
            server.fault = null;
            shoot.tap("Try again");
            assertThat(shoot.says("C wing tablet 1")).isTrue();
        });
    }

    @Test
    @Requirement("USR-4")
    void aTabletIsReportedLostAndWhoseRecordsWereOnItIsSaved() throws IOException {
        Administered.visit((shoot, server) -> {
            shoot.tap("Tablets");
            shoot.tap("C wing tablet 1");
            assertThat(shoot.inspect()).isEmpty();
            shoot.tap("This tablet is lost");
            shoot.shot("administration-lost-ask");
            shoot.wear(true, 200, "cy");
            shoot.upright();
            shoot.shot("administration-lost-ask-upright-200-welsh-dark");
            shoot.lying();
            shoot.wear(false, 100, "en");
            shoot.tap("End its access and list what was on it");
            assertThat(server.reasons).as("a reason and a tick are needed").isEmpty();
            shoot.bottom();
            shoot.shot("administration-lost-missing");
            shoot.type("Why its access ends", "Left on the 9:40 bus, reported by Rhys");
            shoot.tap("Are you sure: Yes, this tablet is lost: end its access now");
            server.fault = new LinkFault(LinkFault.Sort.UNREACHABLE, "", null);
            shoot.tap("End its access and list what was on it");
            assertThat(shoot.says("it is safe to do so any number of times")).isTrue();
            assertThat(shoot.typed("Why its access ends")).startsWith("Left on the 9:40 bus");
            shoot.scroll(0.4);
            shoot.shot("administration-lost-again");
            server.fault = null;
            shoot.tap("End its access and list what was on it");
            assertThat(server.reasons).containsExactly("Left on the 9:40 bus, reported by Rhys");
            assertThat(shoot.says("2 people's records were on it")).isFalse();
            assertThat(shoot.says("3 people's records were on it")).isTrue();
            assertThat(shoot.says("43 entries: 1–41, 43–44")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
            assertThat(saved.all())
                    .as("nothing is written before it is asked for")
                    .isEmpty();
            shoot.tap("Save this list as a file");
            assertThat(saved.all())
                    .singleElement()
                    .satisfies(file -> assertThat(shoot.says(file.toString())).isTrue());
            shoot.shot("administration-lost-saved");
            shoot.wear(true, 100, "cy");
            assertThat(server.reasons).as("asked once").hasSize(1);
            shoot.shot("administration-lost-list-welsh-dark");
            shoot.wear(false, 200, "en");
            shoot.upright();
            shoot.bottom();
            shoot.shot("administration-lost-list-upright-200");
        });
    }

    @Test
    void anAnswerThatWasLostIsAskedForAgain() {
        Administered.visit((shoot, server) -> {
            shoot.go(new Route.Administration.LostTablet(Administered.WING));
            shoot.type("Why its access ends", "Stolen");
            shoot.tap("Are you sure: Yes, this tablet is lost: end its access now");
            server.beforeLosing = () -> server.repliesToLose = 1;
            shoot.tap("End its access and list what was on it");
            assertThat(server.reasons).containsExactly("Stolen");
            assertThat(shoot.says("The list has not come")).isTrue();
            server.beforeLosing = () -> {};
            shoot.tap("End its access and list what was on it");
            assertThat(shoot.says("Siân Llewellyn-Price")).isTrue();
        });
    }

    @Test
    @Requirement("USR-4")
    void whatBecameOfWhatWasOnItIsSaid() {
        Administered.visit((shoot, server) -> {
            report(shoot, Administered.BUS);
            assertThat(shoot.says("Nothing was on it")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
            server.holdings.put(Administered.ERASED, Administered.destroyed());
            report(shoot, Administered.ERASED);
            assertThat(shoot.says("Everything that was on it has been destroyed"))
                    .isTrue();
            shoot.shot("administration-lost-destroyed");
        });
    }

    @Test
    void whoReportsTheTabletInTheirHandIsTold() {
        Administered.visit((shoot, server) -> {
            server.tablets.add(new TabletLine(
                    shoot.tablet.device(), "Desk", List.of(Shoot.GWEN), FakeAdministration.NOW, null, null, null));
            shoot.go(new Route.Administration.OneTablet(shoot.tablet.device()));
            assertThat(shoot.says("This is the tablet in your hand")).isTrue();
            shoot.tap("This tablet is lost");
            assertThat(shoot.says("It would erase itself at its next contact")).isTrue();
            shoot.shot("administration-lost-here");
        });
    }

    @Test
    void whereTheListCanNotBeWrittenThatIsSaid() {
        Administered.visit((shoot, server) -> {
            report(shoot, Administered.WING);
            Files.createDirectories(saved.folder().getParent());
            Files.deleteIfExists(saved.folder());
            Files.createFile(saved.folder());
            try {
                shoot.tap("Save this list as a file");
                assertThat(shoot.says("The file could not be written")).isTrue();
                assertThat(shoot.says("Mark O'Leary")).isTrue();
                assertThat(shoot.inspect()).isEmpty();
            } finally {
                Files.delete(saved.folder());
            }
        });
    }

    private static void report(Shoot shoot, DeviceId tablet) {
        shoot.go(new Route.Administration.LostTablet(tablet));
        shoot.type("Why its access ends", "Lost");
        shoot.tap("Are you sure: Yes, this tablet is lost: end its access now");
        shoot.tap("End its access and list what was on it");
    }

    @Test
    void aCodeIsMadeWithTheKeyboardAlone() {
        Administered.visit((shoot, server) -> {
            shoot.tabTo("Codes that let tablets in");
            shoot.press("ENTER");
            shoot.tabTo("Make a code");
            shoot.press("SPACE");
            shoot.tabTo("For which worker: Rhys Morgan");
            shoot.press("SPACE");
            shoot.tabTo("Make the code");
            shoot.press("SPACE");
            assertThat(shoot.words()).contains("QBJ6", "RR36", "AMNM");
            shoot.press("ESCAPE");
            assertThat(shoot.says("3 codes can be used")).isTrue();
            shoot.press("ESCAPE");
            assertThat(shoot.says("For administrators")).isTrue();
        });
    }

    @Test
    @Requirement("USR-4")
    void aCodeIsMadeForAWorkerAndShownOnce() {
        Administered.visit((shoot, server) -> {
            shoot.tap("Codes that let tablets in");
            shoot.shot("administration-codes");
            shoot.tap("Make a code");
            assertThat(shoot.inspect()).isEmpty();
            shoot.tap("Make the code");
            assertThat(shoot.says("For which worker: please answer")).isTrue();
            shoot.shot("administration-code-missing");
            shoot.type("For which worker", "rh");
            shoot.tap("For which worker: Rhys Morgan");
            shoot.tap("How long it is good: 3 days");
            shoot.type("Name of the tablet", "C wing tablet 4");
            shoot.tap("Make the code");
            assertThat(server.codes.get(0).worker()).isEqualTo(Cast.RHYS);
            assertThat(shoot.says("Good until Fri 11 Dec 2026, 14:05")).isTrue();
            assertThat(shoot.words()).contains("QBJ6", "RR36", "AMNM");
            shoot.shot("administration-code-made");
            shoot.wear(true, 200, "cy");
            shoot.upright();
            assertThat(shoot.words()).as("it is the same one").contains("QBJ6", "RR36", "AMNM");
            shoot.shot("administration-code-made-upright-200-welsh-dark");
            shoot.lying();
            shoot.wear(false, 200, "en");
            assertThat(shoot.inspect()).isEmpty();
            shoot.wear(false, 100, "en");
            shoot.tap("I have passed it on");
            assertThat(shoot.says("3 codes can be used")).isTrue();
            assertThat(shoot.words()).doesNotContain("QBJ6").noneMatch(words -> words.contains(CODE));
        });
    }

    @Test
    void aCodeIsMadeVoidAfterItIsAskedWhether() {
        Administered.visit((shoot, server) -> {
            shoot.go(new Route.Administration.Codes());
            shoot.tap("Make void: For Rhys Morgan");
            shoot.shot("administration-code-void-ask");
            shoot.tap("Leave it");
            assertThat(server.codes.get(0).state()).isEqualTo(CodeState.GOOD);
            shoot.tap("Make void: For Rhys Morgan");
            shoot.tap("Yes, make it void: For Rhys Morgan");
            assertThat(server.codes.get(0).state()).isEqualTo(CodeState.REVOKED);
            assertThat(shoot.says("The code is void")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
            shoot.wear(true, 100, "cy");
            assertThat(shoot.inspect()).isEmpty();
            shoot.wear(false, 200, "en");
            shoot.upright();
            assertThat(shoot.inspect()).isEmpty();
            shoot.lying();
            shoot.wear(false, 100, "en");
            server.use(1);
            shoot.tap("Make void: For anybody in Harbour Street clinic");
            shoot.tap("Yes, make it void: For anybody in Harbour Street clinic");
            assertThat(shoot.says("A tablet was let in with it already")).isTrue();
            assertThat(shoot.says("No code can be used now")).isTrue();
            shoot.shot("administration-code-used");
        });
    }

    @Test
    @Requirement("USR-4")
    void nothingOfItStaysAfterALockAndNobodyElseSeesIt() {
        Administered.visit((shoot, server) -> {
            shoot.go(new Route.Administration.NewCode());
            shoot.tap("For which worker: Rhys Morgan");
            shoot.tap("Make the code");
            assertThat(shoot.words()).contains("QBJ6");
            shoot.tap("Lock");
            assertThat(shoot.words()).doesNotContain("QBJ6");

            shoot.tablet.access().signIn("Asha Patel", Shoot.PASSPHRASE.toCharArray());
            shoot.workbench.open();
            assertThat(shoot.says("Good to see you, Asha Patel")).isTrue();
            assertThat(shoot.names("Administration")).isFalse();
            for (Route place : Stops.forAdministrators(Administered.WING)) {
                shoot.go(place);
                assertThat(shoot.words())
                        .as("what %s shows", place)
                        .noneMatch(words -> words.contains("C wing tablet") || words.contains("Administration"));
            }
        });
    }

    @Test
    void whoAlsoHasACaseloadBeginsWithTodayAndHasEveryWayToGo() {
        Shoot.withAsha(new MemoryStore(), Stories.everybody(), asha -> {
            asha.server.worker(Cast.BETHAN, "Bethan Hughes", Shoot.PASSPHRASE, "administrator", "team-manager");
            asha.server.online = true;
            asha.workbench.lock();
            asha.tablet.access().signIn("Bethan Hughes", Shoot.PASSPHRASE.toCharArray());
            asha.workbench.open();
            assertThat(asha.says("Good to see you, Bethan Hughes")).isTrue();
            asha.tap("Administration");
            for (int percent : List.of(100, 150, 200)) {
                for (String language : List.of("en", "cy")) {
                    asha.wear(false, percent, language);
                    asha.lying();
                    assertThat(asha.inspect())
                            .as(percent + " lying " + language)
                            .isEmpty();
                    asha.upright();
                    assertThat(asha.inspect())
                            .as(percent + " upright " + language)
                            .isEmpty();
                }
            }
            assertThat(asha.inspect()).isEmpty();
            asha.wear(false, 200, "en");
            asha.tap("Display and language");
            assertThat(asha.says("Size of the text")).isTrue();
        });
    }
}
