package org.throughcare.mobile.session;

import static org.throughcare.mobile.look.Texts.join;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.form.FormScreen;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.RecordSpec;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.mobile.people.Caseload;
import org.throughcare.mobile.people.PersonRow;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.GroupSession;

/** Sessions and who came to them, on the tablet. */
public final class SessionRoom implements Room {

    private static final String REGISTER = "register";

    private final Caseload caseload;

    /** For groups of that caseload. */
    public SessionRoom(Caseload caseload) {
        this.caseload = caseload;
    }

    @Override
    public String name() {
        return "session";
    }

    @Override
    public List<Sort<?>> sorts() {
        return List.of(
                Sort.of(Attendance.KIND, SessionRoom::attendance)
                        .form(FormScreen.opener((desk, route, ledger) -> new RecordSpec<>(
                                new AttendanceQuestions(ledger, route.about(), desk), ledger, route.corrects(), desk)))
                        .daily(Feather.CHECK_SQUARE)
                        .codes("outcome", ReferenceData.ATTENDANCE_OUTCOMES)
                        .codes("code", ReferenceData.ATTENDANCE_OUTCOMES)
                        .codes("modality", ReferenceData.MODALITIES)
                        .codes("intervention", ReferenceData.INTERVENTIONS),
                Sort.of(GroupSession.KIND, SessionRoom::group)
                        .form(FormScreen.opener((desk, route, ledger) -> new RecordSpec<>(
                                new GroupQuestions(people(desk, ledger), desk), ledger, route.corrects(), desk)))
                        .codes("modality", ReferenceData.MODALITIES)
                        .codes("intervention", ReferenceData.INTERVENTIONS));
    }

    @Override
    public Map<String, Sort.Opener> doors() {
        return Map.of(
                REGISTER,
                FormScreen.opener((desk, route, ledger) ->
                        new RegisterForm(ledger, Objects.requireNonNull(route.about()), desk, caseload)));
    }

    private List<Option> people(Desk desk, LedgerId team) {
        return caseload.everybody(desk.session()).stream()
                .filter(row -> row.teams().stream().map(LedgerId::team).anyMatch(team::equals))
                .map(SessionRoom::option)
                .toList();
    }

    private static Option option(PersonRow row) {
        Person person = row.person();
        return Option.of(row.ledger().toString(), person == null ? "" : person.name());
    }

    private static String attendance(Attendance attendance, CodeWords codes) {
        return join(
                codes.capital(ReferenceData.ATTENDANCE_OUTCOMES, attendance.countingCode()),
                codes.name(ReferenceData.INTERVENTIONS, attendance.intervention()),
                codes.texts().date(attendance.happenedOn()));
    }

    private static String group(GroupSession session, CodeWords codes) {
        Texts texts = codes.texts();
        return join(session.title(), texts.date(session.on()), texts.time(session.start()));
    }
}
