package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.link.EscrowLink;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.RecordRestriction;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.model.wire.EntryCodec;

/** What came too late and is not shown at once: that it waits, why it is opened, and what is there then; through real taps. */
class EscrowGalleryTest {

    private static final WorkerId ELIN = new WorkerId(new UUID(8, 1));
    private static final LedgerId NOT_HERE = LedgerId.person(new UUID(8, 12));
    private static final String OPEN_SIAN = "Say why and open it: Siân Llewellyn-Price";
    private static final String OPEN_STRANGER =
            "Say why and open it: A person whose record has not come to this tablet";
    private static final String WHY = "Why you open it";

    @Test
    @Requirement({"USR-6", "NDS-12"})
    void whatWaitsIsToldWithoutWhatItIsAndOpenedForAReason() {
        Shoot.withAsha(restricted(), shoot -> {
            shoot.server.online = true;
            Hash sian = stub(shoot, attendance(Cast.SIAN, 0x7d000), true);
            stub(shoot, mandatory(), false);
            stub(shoot, attendance(NOT_HERE, 0x7e000), true);
            shoot.go(new Route.Escrow());
            assertThat(shoot.words()).noneMatch(words -> words.contains("Attendance") || words.contains("Drug test"));
            shoot.shot("escrow-stubs");
            shoot.upright();
            assertThat(shoot.inspect()).isEmpty();
            shoot.wear(true, 200, "cy");
            shoot.shot("escrow-stubs-welsh-dark-200-upright");
            shoot.lying();
            assertThat(shoot.inspect()).isEmpty();
            shoot.wear(false, 100, "en");

            shoot.tap(OPEN_SIAN);
            assertThat(shoot.says("Attendance")).isFalse();
            assertThat(shoot.inspect()).isEmpty();
            shoot.tap("Open the record");
            assertThat(shoot.says("Say why in at least 10 characters")).isTrue();
            assertThat(shoot.inspect()).isEmpty();
            shoot.upright();
            shoot.wear(true, 200, "cy");
            shoot.tap("Mynd yn ôl");
            shoot.tap("Dweud pam a'i agor: Siân Llewellyn-Price");
            assertThat(shoot.inspect()).isEmpty();
            shoot.tap("Agor y cofnod");
            assertThat(lowerEdge(shoot.owner()))
                    .as("the field that is wrong is in sight")
                    .isLessThan(upperEdge(shoot.owner().getScene().lookup(".page-foot")));
            shoot.shot("escrow-reason-mistake-welsh-dark-200-upright");
            shoot.wear(false, 100, "en");
            shoot.lying();
            shoot.type(WHY, "Elin told me that it is hers");
            shoot.tap("Open the record");
            assertThat(shoot.says("Attendance")).isTrue();
            shoot.shot("escrow-opened");
            shoot.wear(true, 200, "cy");
            assertThat(shoot.inspect()).isEmpty();
            shoot.upright();
            assertThat(shoot.inspect()).isEmpty();
            shoot.wear(false, 100, "en");
            shoot.lying();
            shoot.tap("Add to the record: Attendance");
            assertThat(shoot.says("Added to the record")).isTrue();
            assertThat(shoot.server.escrowed).noneMatch(kept -> kept.id().equals(sian));
            assertThat(shoot.says("Nothing waits for your team"))
                    .as("others wait")
                    .isFalse();
            assertThat(shoot.inspect()).isEmpty();
            shoot.tap("See all that waits");
            assertThat(shoot.says("Mark O'Leary")).isTrue();
            assertThat(shoot.says("Siân Llewellyn-Price")).isFalse();
        });
    }

    @Test
    @Requirement("USR-6")
    void aTabletThatHoldsNothingYetAsksWhyAndOpensWhatWaitsTheSame() {
        Shoot.withAsha(List.of(), shoot -> {
            shoot.server.online = true;
            stub(shoot, attendance(NOT_HERE, 0x7e000), true);
            shoot.clock.pass(Duration.ofMinutes(11));
            shoot.go(new Route.Today());
            assertThat(shoot.says("1 entry waits for your team to decide")).isTrue();
            shoot.tap("Look at them");
            assertThat(shoot.inspect()).isEmpty();
            shoot.tap(OPEN_STRANGER);
            assertThat(shoot.says("Attendance")).isFalse();
            shoot.shot("escrow-reason-stranger");
            shoot.type(WHY, "It waits for our team");
            shoot.tap("Open the record");
            assertThat(shoot.says("Attendance")).isTrue();
            assertThat(shoot.says("A person whose record has not come to this tablet"))
                    .isTrue();
            shoot.shot("escrow-opened-stranger");
            shoot.server.escrowed.clear();
            shoot.server.escrowStubs.clear();
            shoot.tap("Add to the record: Attendance");
            assertThat(shoot.says("This entry does not wait any more")).isTrue();
            shoot.shot("escrow-opened-gone");
        });
    }

    private static double lowerEdge(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    private static double upperEdge(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    private static List<Entry> restricted() {
        List<Entry> entries = new ArrayList<>(Stories.everybody());
        Entries said =
                Entries.of(Cast.SIAN, FixedIds.after(0x7f000)).by(Cast.BETHAN).at("2026-12-01T10:00:00Z");
        said.record(
                RecordRestriction.KIND,
                new RecordRestriction("relative-of-staff", null, LocalDate.of(2026, 12, 1), null));
        entries.addAll(said.all());
        return entries;
    }

    private static Entry attendance(LedgerId person, long ids) {
        return Entries.of(person, FixedIds.after(ids))
                .by(ELIN)
                .at("2026-12-05T10:15:00Z")
                .record(Attendance.KIND, Sessions.attendance("2026-12-05", "ATT", null));
    }

    private static Entry mandatory() {
        return Entries.of(Cast.MARK, FixedIds.after(0x7c000))
                .by(ELIN)
                .at("2026-12-06T09:40:00Z")
                .record(
                        DrugTest.KIND,
                        DrugTests.of("MDR", "2026-12-06T09:30:00Z")
                                .negative("O")
                                .build());
    }

    /** Keeps an entry of which the list only says that it waits; what its reader opens for a reason is there to be asked for. */
    private static Hash stub(Shoot shoot, Entry entry, boolean forAReason) {
        Written written = EntryCodec.write(entry);
        Instant at = Instant.parse("2026-12-08T08:20:00Z");
        Hash id = written.hash();
        shoot.server.escrowStubs.add(
                new EscrowLink.Stub(id, entry.ledger(), "Elin Roberts", "Tablet 12", at, forAReason));
        if (forAReason) {
            shoot.server.escrowed.add(new EscrowLink.Kept(id, "Elin Roberts", "Tablet 12", at, written));
        }
        return id;
    }
}
