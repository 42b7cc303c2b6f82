package org.throughcare.mobile.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.person.Person;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.transfer.Transfer;

/**
 * The offer of a person to another team; both have the record until that one answers. Where two records are about the
 * person both are offered, for the other team is to take over the whole of them.
 */
public final class OfferForm extends EntryForm<Transfer> {

    /** More teams than these are found by typing a part of the name. */
    private static final int AT_A_GLANCE = 6;

    private final Map<LedgerId, Draft<Transfer>> linked = new LinkedHashMap<>();

    /** The form for that person. */
    public OfferForm(Desk desk, LedgerId ledger) {
        super(desk, ledger, Transfer.KIND, null);
    }

    @Override
    public String title() {
        return texts().get("transfer.offer");
    }

    @Override
    public Values start() {
        List<Session.Team> own = desk().session().teams();
        TeamId holder = person().map(Person::team).orElse(null);
        Values values = own.stream()
                .filter(team -> team.id().equals(holder) || own.size() == 1)
                .findFirst()
                .map(team -> Values.EMPTY.with("from", team.id().toString()))
                .orElse(Values.EMPTY);
        return values;
    }

    @Override
    public List<Section> sections(Values values) {
        return List.of(
                new Section("", where(values)),
                Section.of(
                        texts().get("transfer.details"),
                        new Field.Day(
                                about("movesOn").orNot(),
                                List.of(desk().today(), desk().today().plusDays(1))),
                        new Field.Text(about("place").orNot(), 1),
                        new Field.Text(about("note").orNot(), 4)));
    }

    private List<Field> where(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Note(
                About.of("what", texts().get("transfer.what")).hint(texts().get("transfer.what.more")), Tone.INFO));
        List<Session.Team> own = desk().session().teams();
        if (own.size() != 1) {
            fields.add(Field.Choice.rows(
                    about("from"),
                    own.stream()
                            .map(team -> Option.of(team.id().toString(), team.name()))
                            .toList()));
        }
        List<Option> others = others(values.text("from"));
        fields.add(
                others.size() > AT_A_GLANCE
                        ? new Field.Search(about("to"), others)
                        : Field.Choice.rows(about("to"), others));
        fields.add(Field.Choice.rows(about("why"), codes(ReferenceData.TRANSFER_REASONS)));
        return fields;
    }

    private List<Option> others(String from) {
        return desk().session().teamList().codes().stream()
                .filter(team -> !team.code().equals(from))
                .map(team -> new Option(team.code(), team.en(), setting(team)))
                .toList();
    }

    private String setting(Code team) {
        String setting = team.attribute("setting");
        return setting == null ? "" : texts().getOr("person.setting." + setting, "");
    }

    @Override
    protected Transfer body(Values values) {
        TeamId to = TeamId.parse(values.text("to"));
        return new Transfer(
                TeamId.parse(values.text("from")),
                to,
                values.text("why"),
                settingOf(to),
                values.optional("place"),
                values.date("movesOn"),
                values.optional("note"),
                Transfer.Stage.OFFERED);
    }

    @Override
    public List<Draft<?>> drafts(Values values) {
        List<Draft<?>> drafts = new ArrayList<>(super.drafts(values));
        Transfer body = body(values);
        for (LedgerId other : desk().records().ledgers(ledger())) {
            if (!other.equals(ledger())) {
                Draft<Transfer> known = linked.get(other);
                Draft<Transfer> draft =
                        known == null ? desk().capture().draft(other, Transfer.KIND, body) : known.saying(body);
                linked.put(other, draft);
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private @Nullable String settingOf(TeamId team) {
        Code code = desk().session().teamList().find(team.toString());
        return code == null ? null : code.attribute("setting");
    }

    @Override
    public String savedWords() {
        return texts().get("transfer.offered.saved");
    }

    @Override
    public @Nullable Route correct(List<Entry> saved) {
        return null;
    }
}
