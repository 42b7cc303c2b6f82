package org.throughcare.mobile.referral;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.person.Newcomer;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.referral.Referral;

/**
 * The quick entry of somebody who asks for themselves, on paper or by the phone in the cell (PRS-2): who, when, and what
 * they said; also for a person whom nobody has recorded yet. Nothing else is asked, and nothing refuses it (NDS-8).
 */
final class SelfReferralForm implements FormSpec {

    /** What is recorded with it. */
    static final String WHAT = "self-referral";

    private final Desk desk;
    private final Texts texts;
    private final @Nullable LedgerId known;
    private final Newcomer newcomer;
    private @Nullable Draft<Referral> begun;

    /** The form for somebody who is known; null for somebody who is not. */
    SelfReferralForm(Desk desk, @Nullable LedgerId known) {
        this.desk = desk;
        this.texts = desk.texts();
        this.known = known;
        this.newcomer = new Newcomer(desk);
    }

    @Override
    public String key() {
        return known == null ? WHAT : WHAT + "/" + known;
    }

    @Override
    public String caption() {
        return known == null ? "" : desk.caption(known);
    }

    @Override
    public String title() {
        return texts.get("self-referral.title");
    }

    @Override
    public Values start() {
        LocalDateTime now = LocalDateTime.ofInstant(desk.clock().instant(), Texts.ZONE);
        Values values = known == null ? newcomer.start() : Values.EMPTY;
        return values.with("receivedOn", now.toLocalDate());
    }

    @Override
    public List<Section> sections(Values values) {
        List<Section> sections = new ArrayList<>();
        if (known == null) {
            sections.add(newcomer.section());
        }
        sections.add(Section.of(
                texts.get("self-referral.what"),
                Field.Choice.tiles(about("source"), sources()),
                new Field.Day(
                        about("receivedOn"), List.of(desk.today(), desk.today().minusDays(1))),
                new Field.Time(about("receivedTime"), List.of()),
                new Field.Text(about("message").orNot(), 3)));
        return sections;
    }

    private List<Option> sources() {
        return desk.lists().list(ReferenceData.REFERRAL_SOURCES).having("from", "self").stream()
                .map(code -> Option.of(code.code(), CodeWords.capital(code.name(texts.language()))))
                .toList();
    }

    private About about(String key) {
        String words = "self-referral." + key;
        return About.of(key, texts.get(words)).hint(texts.getOr(words + ".hint", ""));
    }

    @Override
    public List<Draft<?>> drafts(Values values) {
        List<Draft<?>> drafts = new ArrayList<>();
        if (known == null) {
            drafts.add(newcomer.draft(values));
        }
        Referral referral = Referral.received(
                values.text("source"), null, ReferralForm.moment(values, desk), values.optional("message"));
        LedgerId ledger =
                known == null ? newcomer.ledger(values) : desk.records().lead(known);
        Draft<Referral> first = begun == null ? desk.capture().draft(ledger, Referral.KIND, referral) : begun;
        begun = first.saying(referral);
        drafts.add(begun);
        return drafts;
    }

    @Override
    public List<Problem> advice(Values values) {
        return known == null ? newcomer.advice(values) : List.of();
    }

    @Override
    public String keyOf(int draft, String bodyField) {
        return switch (bodyField) {
            case "receivedAt" -> "receivedOn";
            case "reason" -> "message";
            case "identifiers[0].value" -> "prisonNumber";
            case "identifiers[1].value" -> "nhsNumber";
            default -> bodyField;
        };
    }

    @Override
    public String savedWords() {
        return texts.get("self-referral.saved");
    }

    @Override
    public Route after(List<Entry> saved) {
        return new Route.Person(saved.get(0).ledger());
    }
}
