package org.throughcare.mobile.screening;

import static org.throughcare.mobile.look.Texts.join;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Screening;

/** Questionnaires, on the tablet. */
public final class ScreeningRoom implements Room {

    private static final String AUDIT = "audit";

    @Override
    public String name() {
        return "screening";
    }

    @Override
    public List<Sort<?>> sorts() {
        return List.of(Sort.of(Screening.KIND, ScreeningRoom::line)
                .form((desk, route) -> new AskScreen(Objects.requireNonNull(route.ledger()), route.corrects(), desk))
                .daily(Feather.CLIPBOARD)
                .page((desk, route) -> new ScreeningResultScreen(route, desk)));
    }

    /** The alcohol questionnaire that is asked most needs no choice among the others. */
    @Override
    public Map<String, Sort.Opener> doors() {
        return Map.of(AUDIT, (desk, route) -> new AskScreen(Objects.requireNonNull(route.ledger()), audit(), desk));
    }

    @Override
    public Map<String, Feather> shortcuts() {
        return Map.of(AUDIT, Feather.CLIPBOARD);
    }

    private static Questionnaire audit() {
        return Questionnaires.bundled().all().stream()
                .filter(each -> each.about().instrument().equals("AUDIT/uk-units"))
                .findFirst()
                .orElseThrow();
    }

    private static String line(Screening screening, CodeWords codes) {
        Texts texts = codes.texts();
        Questionnaire known = Questionnaires.bundled().find(screening.instrument(), screening.instrumentVersion());
        String instrument =
                known == null ? screening.instrument() : known.about().title();
        Integer total = screening.total();
        String band = screening.band();
        return join(
                instrument + (total == null ? "" : " " + total),
                band == null ? texts.get("screening.incomplete") : texts.getOr("band." + band, band));
    }
}
