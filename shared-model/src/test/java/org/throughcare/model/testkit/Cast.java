package org.throughcare.model.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;

/** The people of the tests: two teams, their workers and tablets, and people on their caseloads. All are made up. */
public final class Cast {

    /** The team of a prison's recovery wing. */
    public static final TeamId WING = new TeamId(id(0x7ea, 1));
    /** The team of a clinic in town. */
    public static final TeamId CLINIC = new TeamId(id(0x7ea, 2));

    /** Asha, a worker on the wing. */
    public static final WorkerId ASHA = new WorkerId(id(0x3a, 1));
    /** Rhys, a worker on the wing. */
    public static final WorkerId RHYS = new WorkerId(id(0x3a, 2));
    /** Bethan, a worker at the clinic. */
    public static final WorkerId BETHAN = new WorkerId(id(0x3a, 3));
    /** Colin, an offender manager of people at the clinic. */
    public static final WorkerId COLIN = new WorkerId(id(0x3a, 4));

    /** Asha's tablet. */
    public static final DeviceId TABLET_A = new DeviceId(id(0xde, 1));
    /** Rhys's tablet. */
    public static final DeviceId TABLET_B = new DeviceId(id(0xde, 2));

    /** The record of Mark, who is on the wing. */
    public static final LedgerId MARK = LedgerId.person(id(0x9e, 1));
    /** The record of Siân, who comes to the clinic under a DRR. */
    public static final LedgerId SIAN = LedgerId.person(id(0x9e, 2));
    /** The record of Declan, who comes to the clinic under an ATR. */
    public static final LedgerId DECLAN = LedgerId.person(id(0x9e, 3));

    private Cast() {}

    /** Who Mark is. */
    public static Person mark() {
        return new Person(
                WING,
                "Mark",
                "O'Leary",
                List.of("Sparky"),
                LocalDate.of(1988, 2, 29),
                List.of(
                        new Identifier(Identifier.PRISON_NUMBER, "A1234AA"),
                        new Identifier(Identifier.PNC, "2012/0052494Q")),
                "en",
                Person.PRISON,
                "C wing, C2-14",
                "Helen Ward");
    }

    /** Who Siân is. */
    public static Person sian() {
        return new Person(
                CLINIC,
                "Siân",
                "Llewellyn-Price",
                List.of(),
                LocalDate.of(1995, 7, 12),
                List.of(new Identifier(Identifier.CRN, "X123456"), new Identifier(Identifier.NHS_NUMBER, "9434765919")),
                "cy",
                Person.COMMUNITY,
                "Harbour Street clinic",
                "Colin Baptiste");
    }

    /** Who Declan is. */
    public static Person declan() {
        return new Person(
                CLINIC,
                "Declan",
                "Byrne",
                List.of("Dec"),
                null,
                List.of(new Identifier(Identifier.LOCAL, "HS-0207")),
                "en",
                Person.COMMUNITY,
                null,
                null);
    }

    private static UUID id(long sort, long number) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | sort << 32 | number);
    }
}
