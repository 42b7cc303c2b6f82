package org.throughcare.mobile.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.people.Caseload;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.GroupSession;
import org.throughcare.model.session.Register;

/** Taking the register of a group: one tap for each exception, one save for all (PRS-22). */
public final class RegisterForm implements FormSpec {

    private final LedgerId team;
    private final Desk desk;
    private final Texts texts;
    private final Current<GroupSession> planned;
    private final RegisterPeople people;
    private final RegisterSections sections;
    private final Map<LedgerId, Draft<Attendance>> drafts = new HashMap<>();

    /** The register of the session of that thread in the ledger of a team; throws IllegalArgumentException for another. */
    public RegisterForm(LedgerId team, EntryId session, Desk desk, Caseload caseload) {
        this.team = team;
        this.desk = desk;
        this.texts = desk.texts();
        this.planned = desk.ledger(team).current(GroupSession.KIND).stream()
                .filter(one -> one.id().equals(session))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no group session " + session));
        this.people = new RegisterQuery(desk, caseload).people(planned);
        this.sections = new RegisterSections(
                texts,
                new CodeWords(desk.lists(), texts),
                people,
                team,
                planned.body().modality() == null);
    }

    @Override
    public String key() {
        return "register/" + team + "/" + planned.id();
    }

    @Override
    public String caption() {
        GroupSession body = planned.body();
        return texts.date(body.on()) + ", " + texts.time(body.start()) + " · " + body.minutes() + " "
                + texts.get("minutes") + (body.place() == null ? "" : " · " + body.place());
    }

    @Override
    public String title() {
        return planned.body().title();
    }

    @Override
    public Values start() {
        return RegisterValues.start(planned.body(), people);
    }

    @Override
    public List<Section> sections(Values values) {
        return sections.of(values);
    }

    @Override
    public List<Draft<?>> drafts(Values values) {
        List<Draft<?>> all = new ArrayList<>();
        for (Register.Row row : register(values).rows()) {
            all.add(drafts.computeIfAbsent(
                            row.person(), person -> desk.capture().draft(person, Attendance.KIND, row.attendance()))
                    .saying(row.attendance()));
        }
        return all;
    }

    private Register register(Values values) {
        return RegisterValues.register(values, team, planned.id(), planned.body(), people);
    }

    @Override
    public List<Problem> advice(Values values) {
        List<Problem> found = new ArrayList<>();
        Register register = register(values);
        if (register.marks().isEmpty()) {
            found.add(Problem.refusal("marks", "nobody"));
        }
        for (LedgerId missing : people.unknown(expected())) {
            found.add(Problem.warning("marks", "unmarked", desk.caption(missing)));
        }
        return found;
    }

    private List<LedgerId> expected() {
        return planned.body().expected().stream()
                .map(desk.records()::lead)
                .distinct()
                .toList();
    }

    @Override
    public String keyOf(int draft, String bodyField) {
        return bodyField.equals("modality") ? bodyField : "marks";
    }

    @Override
    public String savedWords() {
        return texts.get("register.saved");
    }

    @Override
    public Route after(List<Entry> saved) {
        return new Route.Today();
    }
}
