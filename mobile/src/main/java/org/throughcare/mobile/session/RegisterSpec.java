package org.throughcare.mobile.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFramework;
import org.throughcare.model.session.GroupSession;
import org.throughcare.model.session.Register;

/** The register of a group: one mark for each person, one save for all of them (PRS-22). */
public final class RegisterSpec implements FormSpec {

    private static final List<String> MARKS = List.of("ATT", "ATT-LATE", "FTA", "ACC-OTHER", "DECL-VOL", "LOCK");

    private final LedgerId team;
    private final EntryId session;
    private final Desk desk;
    private final Texts texts;
    private final Optional<Current<GroupSession>> held;
    private final Map<LedgerId, Draft<Attendance>> drafts = new HashMap<>();

    /** The register of that session of that team. */
    public RegisterSpec(LedgerId team, EntryId session, Desk desk) {
        this.team = team;
        this.session = session;
        this.desk = desk;
        this.texts = desk.texts();
        this.held = desk.ledger(team).current(GroupSession.KIND).stream()
                .filter(current -> current.id().equals(session))
                .findFirst();
    }

    @Override
    public String key() {
        return "register/" + team + "/" + session;
    }

    @Override
    public String caption() {
        return held.map(current -> texts.longDate(current.body().on()) + ", "
                        + texts.time(current.body().start()))
                .orElse("");
    }

    @Override
    public String title() {
        return held.map(current -> current.body().title()).orElse(texts.get("kind.register"));
    }

    @Override
    public Values start() {
        return Values.EMPTY;
    }

    @Override
    public List<Section> sections(Values values) {
        List<LedgerId> missing = toMark();
        if (missing.isEmpty()) {
            Field note = new Field.Note(About.of("done", texts.get("register.done")), Tone.GOOD);
            return List.of(Section.of("", note));
        }
        List<Option> rows = missing.stream()
                .map(person -> Option.of(person.uuid().toString(), name(person)))
                .toList();
        List<Option> marks = MARKS.stream()
                .map(code -> Option.of(code, texts.get("register." + code)))
                .toList();
        return List.of(Section.of(
                "", new Field.Grid(About.of("marks", texts.get("register.who")).orNot(), rows, marks)));
    }

    @Override
    public List<Draft<?>> drafts(Values values) {
        List<Draft<?>> all = new ArrayList<>();
        register(values)
                .ifPresent(register -> register.rows()
                        .forEach(row -> all.add(drafts.compute(
                                row.person(),
                                (person, known) -> known == null
                                        ? desk.capture().draft(person, Attendance.KIND, row.attendance())
                                        : known.saying(row.attendance())))));
        return all;
    }

    @Override
    public List<Problem> advice(Values values) {
        List<Problem> advice = new ArrayList<>();
        for (LedgerId person : toMark()) {
            if (!values.has("marks." + person.uuid())) {
                advice.add(Problem.warning("marks", "unmarked", name(person)));
            }
        }
        return advice;
    }

    @Override
    public String savedWords() {
        return texts.get("register.saved");
    }

    @Override
    public Route after(List<Entry> saved) {
        return new Route.Today();
    }

    private Optional<Register> register(Values values) {
        return held.map(current -> new Register(team, session, current.body(), marks(values, current.body())));
    }

    private List<Register.Mark> marks(Values values, GroupSession group) {
        List<Register.Mark> marks = new ArrayList<>();
        for (LedgerId person : toMark()) {
            String outcome = values.optional("marks." + person.uuid());
            if (outcome != null) {
                Current<Requirement> own = requirement(desk.ledger(person), group);
                AttendanceFramework framework =
                        desk.reference().frameworks().forRequirement(own == null ? null : own.body(), group.on());
                marks.add(new Register.Mark(person, outcome, framework, own == null ? null : own.id(), null, null));
            }
        }
        return marks;
    }

    private static @Nullable Current<Requirement> requirement(Ledger person, GroupSession group) {
        return person.current(Requirement.KIND).stream()
                .filter(current -> current.body().runsOn(group.on()))
                .findFirst()
                .orElse(null);
    }

    /** Those who are expected and have no mark yet; a mark that was saved is corrected in the person's own record. */
    private List<LedgerId> toMark() {
        return held.map(current -> current.body().expected()).orElse(List.of()).stream()
                .filter(person -> desk.ledger(person).current(Attendance.KIND).stream()
                        .map(attendance -> attendance.body().group())
                        .noneMatch(group -> group != null && group.session().equals(session)))
                .toList();
    }

    private String name(LedgerId person) {
        return desk.ledger(person).current(Person.KIND).stream()
                .map(current -> current.body().name())
                .findFirst()
                .orElse(texts.get("register.unknown"));
    }
}
