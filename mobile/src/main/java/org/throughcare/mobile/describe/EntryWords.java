package org.throughcare.mobile.describe;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.Kinds;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.order.Induction;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.order.TestSchedule;
import org.throughcare.model.person.ContactRestriction;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.PersonLink;
import org.throughcare.model.person.Phone;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.GroupSession;
import org.throughcare.model.substance.SubstanceUse;
import org.throughcare.model.transfer.Transfer;

/** Says in a line what an entry is about. */
public final class EntryWords {

    private final Texts texts;
    private final CodeWords codes;

    /** Words in the language of the screen, with the lists in force. */
    public EntryWords(Texts texts, ReferenceData reference) {
        this.texts = texts;
        this.codes = new CodeWords(reference, texts);
    }

    /** What sort of thing was recorded. */
    public String title(Entry entry) {
        return texts.getOr("kind." + entry.kind(), texts.get("kind.unknown"));
    }

    /** What was recorded, in a line; empty when this build can't read it. */
    public String line(Entry entry) {
        Kind<?> kind = Kinds.named(entry.kind());
        Body body = kind == null ? null : kind.bodyOf(entry);
        return body == null ? texts.get("kind.newer") : line(body);
    }

    /** What a body says, in a line. */
    public String line(Body body) {
        if (body instanceof DrugTest test) {
            return drugTest(test);
        } else if (body instanceof Screening screening) {
            return screening(screening);
        } else if (body instanceof Attendance attendance) {
            return join(
                    codes.capital(ReferenceData.ATTENDANCE_OUTCOMES, attendance.countingCode()),
                    codes.name(ReferenceData.INTERVENTIONS, attendance.intervention()),
                    texts.date(attendance.happenedOn()));
        } else if (body instanceof Appointment appointment) {
            return appointment(appointment);
        } else if (body instanceof Requirement requirement) {
            return requirement(requirement);
        } else if (body instanceof SubstanceUse use) {
            return use.lines().isEmpty()
                    ? texts.get("substance.none")
                    : use.lines().stream().map(this::substance).collect(Collectors.joining(", "));
        }
        return lineOfRest(body);
    }

    private String lineOfRest(Body body) {
        if (body instanceof Person person) {
            return join(person.name(), person.place());
        } else if (body instanceof LegalStatus status) {
            return join(
                    texts.getOr("legal." + status.status(), status.status()),
                    texts.date(status.from()),
                    status.establishment());
        } else if (body instanceof Death death) {
            return died(death);
        } else if (body instanceof Phone phone) {
            return join(
                    texts.getOr("phone.held." + phone.held(), phone.held()),
                    texts.get(phone.mayRemind() ? "phone.mayRemind" : "phone.mayNotRemind"));
        } else if (body instanceof ContactRestriction restriction) {
            LocalDate until = restriction.until();
            return join(
                    texts.getOr("contact-restriction.reason." + restriction.reason(), restriction.reason()),
                    until == null
                            ? texts.get("from.day", texts.date(restriction.from()))
                            : texts.get("from.to", texts.date(restriction.from()), texts.date(until)));
        } else if (body instanceof TestSchedule schedule) {
            return join(
                    texts.get("schedule.perWeek", schedule.perWeek()),
                    texts.get("from.day", texts.date(schedule.from())));
        } else if (body instanceof OrderConsent consent) {
            LocalDate withdrawn = consent.withdrawnOn();
            return withdrawn == null
                    ? texts.get("consent.given", texts.date(consent.givenOn()))
                    : texts.get("consent.withdrawn", texts.date(withdrawn));
        } else if (body instanceof Induction induction) {
            int all = codes.codes(ReferenceData.INFORMATION_CHECKLIST).size();
            return texts.get("induction.given", induction.items().size(), all);
        } else if (body instanceof PersonLink link) {
            return join(
                    texts.get(link.same() ? "link.same" : "link.different"),
                    link.grounds().stream()
                            .map(ground -> texts.getOr("value.grounds." + ground, ground))
                            .collect(Collectors.joining(", ")));
        } else if (body instanceof GroupSession session) {
            return join(session.title(), texts.date(session.on()), texts.time(session.start()));
        }
        return body instanceof Transfer transfer ? transfer(transfer) : "";
    }

    private String transfer(Transfer transfer) {
        String stage = Words.of(transfer.stage());
        LocalDate movesOn = transfer.movesOn();
        return join(
                texts.get("transfer.line." + stage, codes.team(transfer.from()), codes.team(transfer.to())),
                codes.name(ReferenceData.TRANSFER_REASONS, transfer.why()),
                movesOn == null ? null : texts.date(movesOn));
    }

    /** A death whose time is not known is recorded as of the beginning of its day. */
    private String died(Death death) {
        LocalDateTime at = LocalDateTime.ofInstant(death.diedAt(), Texts.ZONE);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? texts.date(at.toLocalDate()) : texts.dateTime(at);
    }

    private String drugTest(DrugTest test) {
        Overall overall = test.overall();
        String groups = test.lines().stream()
                .filter(line -> line.overall() == overall && overall.compareTo(Overall.EXPLAINED) >= 0)
                .map(ResultLine::group)
                .map(group -> codes.name(ReferenceData.SUBSTANCE_GROUPS, group))
                .collect(Collectors.joining(", "));
        String result = overall == Overall.NO_SAMPLE
                ? codes.capital(ReferenceData.TEST_OUTCOMES, test.outcome())
                : overall(overall) + (groups.isEmpty() ? "" : ": " + groups);
        return join(result, codes.name(ReferenceData.TEST_MATRICES, test.matrix()));
    }

    /** What a test comes to, in words. */
    public String overall(Overall overall) {
        return texts.get("overall." + overall.code());
    }

    private String screening(Screening screening) {
        Integer total = screening.total();
        String band = screening.band();
        return join(
                instrument(screening) + (total == null ? "" : " " + total),
                band == null ? texts.get("screening.incomplete") : texts.getOr("band." + band, band));
    }

    /** What the questionnaire of a screening is called. */
    public String instrument(Screening screening) {
        Questionnaire known = Questionnaires.bundled().find(screening.instrument(), screening.instrumentVersion());
        return known == null ? screening.instrument() : known.about().title();
    }

    private String appointment(Appointment appointment) {
        String state = appointment.booked() ? "" : texts.get("appointment.cancelled");
        return join(texts.dateTime(appointment.start()), what(appointment), appointment.place(), state);
    }

    /** What an appointment is for. */
    public String what(Appointment appointment) {
        return texts.getOr("appointment.what." + appointment.what(), appointment.what());
    }

    private String requirement(Requirement requirement) {
        LocalDate end = requirement.end();
        String span = end == null
                ? texts.get("from.day", texts.date(requirement.start()))
                : texts.get("from.to", texts.date(requirement.start()), texts.date(end));
        return join(type(requirement), span);
    }

    /** The short name of a requirement. */
    public String type(Requirement requirement) {
        return texts.getOr("order.type." + requirement.type(), requirement.type());
    }

    private String substance(SubstanceUse.Line line) {
        String other = line.otherText();
        String name = other == null ? codes.name(ReferenceData.SUBSTANCES, line.code()) : other;
        return line.source() == null ? name : name + " (" + codes.name(ReferenceData.USE_SOURCES, line.source()) + ")";
    }

    private static String join(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The names of groups of drugs, with commas. */
    public String groups(List<String> groups) {
        return groups.stream()
                .map(group -> codes.name(ReferenceData.SUBSTANCE_GROUPS, group))
                .collect(Collectors.joining(", "));
    }
}
