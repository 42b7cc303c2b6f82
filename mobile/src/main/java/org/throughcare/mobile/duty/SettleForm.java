package org.throughcare.mobile.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.describe.DutyWords;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.duty.Duties;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.duty.DutySettled;
import org.throughcare.model.duty.Settling;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;

/** That a duty is done, or is not needed, as far as its rule lets a person say so; or that it is due after all. */
public final class SettleForm extends EntryForm<DutySettled> {

    private static final String DONE = DutySettled.DONE;
    /** Whether it was late is told by the day, so that nobody has to work it out. */
    private static final Set<String> BY_DAY = Set.of(DONE, DutySettled.DONE_LATE);

    private final String rule;
    private final EntryId because;
    private final LocalDate dueOn;
    private final @Nullable Duty duty;

    /** Settles that duty; where something was said of it before it amends that. */
    public SettleForm(Desk desk, Duty duty) {
        super(
                desk,
                duty.ledger(),
                DutySettled.KIND,
                DutySettled.of(duty, desk.ledger(duty.ledger())).orElse(null));
        this.rule = duty.rule();
        this.because = duty.because();
        this.dueOn = duty.dueOn();
        this.duty = duty;
    }

    /** Amends what was said of a duty. */
    public SettleForm(Desk desk, LedgerId ledger, Current<DutySettled> said) {
        super(desk, ledger, DutySettled.KIND, said);
        this.rule = said.body().rule();
        this.because = said.body().because();
        this.dueOn = said.body().dueOn();
        this.duty = null;
    }

    @Override
    public String key() {
        return DutySettled.KIND.name() + "/" + ledger() + "/" + rule + "/" + because + "/" + dueOn;
    }

    @Override
    public String title() {
        return texts().get("duty.settle.title");
    }

    @Override
    public Values start() {
        Current<DutySettled> said = amended();
        Values values = Values.EMPTY.with("doneOn", desk().today());
        if (said == null) {
            return ways().size() == 1 ? values.with("how", ways().get(0)) : values;
        }
        String how = said.body().how();
        LocalDate doneOn = said.body().doneOn();
        return values.with("how", BY_DAY.contains(how) ? DONE : how)
                .with("doneOn", doneOn == null ? desk().today() : doneOn)
                .with("why", said.body().why());
    }

    /** What a person may say of it. */
    private List<String> ways() {
        Settling settling = Duties.settling(rule);
        List<String> ways = new ArrayList<>();
        for (String way : List.of(DONE, DutySettled.NOT_NEEDED)) {
            if (settling.allows(way)) {
                ways.add(way);
            }
        }
        if (amends()) {
            ways.add(DutySettled.STILL_DUE);
        }
        return ways;
    }

    @Override
    public List<Section> sections(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Note(About.of("what", what()).hint(when()), Tone.INFO));
        fields.add(Field.Choice.rows(about("how"), options()));
        if (values.is("how", DONE)) {
            fields.add(new Field.Day(
                    about("doneOn"), List.of(desk().today(), desk().today().minusDays(1))));
        }
        if (needsReason(values)) {
            fields.add(new Field.Text(
                    About.of("why", texts().get(values.is("how", DONE) ? "duty-settled.why-late" : "duty-settled.why")),
                    3));
        }
        return List.of(new Section("", fields));
    }

    private String what() {
        DutyWords words = new DutyWords(texts(), desk().lists(), desk().today());
        return duty == null ? DutyWords.name(texts(), rule) : words.what(duty);
    }

    private String when() {
        DutyWords words = new DutyWords(texts(), desk().lists(), desk().today());
        String by = duty == null ? texts().get("duty.by", texts().date(dueOn)) : words.when(duty);
        return Duties.settling(rule) == Settling.BY_RECORD_UNLESS_NOT_NEEDED
                ? by + "\n" + texts().get("duty.settle.byRecord")
                : by;
    }

    private List<Option> options() {
        return ways().stream()
                .map(way -> Option.of(way, texts().get("duty.settle.how." + way)))
                .toList();
    }

    private boolean needsReason(Values values) {
        return values.is("how", DutySettled.NOT_NEEDED) || (values.is("how", DONE) && isLate(values.date("doneOn")));
    }

    private boolean isLate(@Nullable LocalDate doneOn) {
        return doneOn != null && doneOn.isAfter(dueOn);
    }

    @Override
    protected DutySettled body(Values values) {
        if (!values.is("how", DONE)) {
            String why = values.is("how", DutySettled.NOT_NEEDED) ? values.optional("why") : null;
            return new DutySettled(rule, because, dueOn, values.text("how"), null, why);
        }
        LocalDate doneOn = values.date("doneOn");
        boolean late = isLate(doneOn);
        String how = late ? DutySettled.DONE_LATE : DONE;
        return new DutySettled(rule, because, dueOn, how, doneOn, late ? values.optional("why") : null);
    }

    @Override
    public String savedWords() {
        return texts().get("duty.settle.saved");
    }
}
