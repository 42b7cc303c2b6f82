package org.throughcare.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.form.FormRig;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Rooms;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.Kinds;
import org.throughcare.model.duty.Duties;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.person.Person;
import org.throughcare.model.reference.Reference;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

/** The register of the tablet's features: complete, with words, and every duty leads somewhere. */
class RoomsTest {

    private static final EntryId THREAD =
            Entries.of(Cast.MARK).record(Person.KIND, Cast.mark()).id();

    private final Rooms rooms = TabletRooms.of(FormRig.with(List.of()).tablet);

    @Test
    void everyKindButTheServicesOwnIsToldByAFeature() {
        Set<String> told = rooms.all().stream()
                .flatMap(room -> room.sorts().stream())
                .map(sort -> sort.kind().name())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = Kinds.all().stream().map(Kind::name).collect(Collectors.toCollection(TreeSet::new));
        known.remove(Reference.KIND.name());
        assertThat(told).isEqualTo(known);
    }

    @Test
    void everyFeatureAndEveryKindHasWords() {
        Texts texts = Texts.of("en");
        for (Room room : rooms.all()) {
            assertThat(texts.has("room." + room.name())).as(room.name()).isTrue();
            room.sorts()
                    .forEach(sort -> assertThat(texts.has("kind." + sort.kind().name()))
                            .as(sort.kind().name())
                            .isTrue());
        }
    }

    @Test
    void whatIsToResolveLeadsToTheChoice() {
        assertThat(rooms.route(duty("to-resolve", List.of("appointment", "start"))))
                .isEqualTo(new Route.Resolve(Cast.MARK, "appointment", THREAD));
    }

    @Test
    void whatNoFeatureClaimsLeadsToThePerson() {
        assertThat(rooms.route(duty("absence-decision", List.of("2026-12-01", "FTA"))))
                .isEqualTo(new Route.Person(Cast.MARK));
    }

    @Test
    void whatIsDueLeadsStraightToWhereItIsRecorded() {
        assertThat(rooms.route(duty("weekly-test", List.of("2026-12-01"))))
                .isEqualTo(Route.Capture.of("drug-test", Cast.MARK));
        assertThat(rooms.route(duty("weekly-contacts-short", List.of("2026-12-07", "1", "3"))))
                .isEqualTo(Route.Capture.of("appointment", Cast.MARK));
    }

    @Test
    void whatHasToBeKnownFirstIsToldApartFromWhatIsDue() {
        assertThat(rooms.concerns(duty("transfer-to-acknowledge", List.of()))).isTrue();
        assertThat(rooms.concerns(duty("to-resolve", List.of("appointment", "start"))))
                .isTrue();
        assertThat(rooms.concerns(duty("weekly-test", List.of("2026-12-01")))).isFalse();
        assertThat(Duties.named())
                .as("a feature names no duty that no rule finds")
                .containsAll(rooms.all().stream()
                        .flatMap(room -> room.concerns().stream())
                        .toList());
    }

    private static Duty duty(String rule, List<String> details) {
        return Duty.on(LocalDate.of(2026, 12, 8), rule, Cast.MARK, THREAD, Duty.Gravity.SERIOUS, details);
    }
}
