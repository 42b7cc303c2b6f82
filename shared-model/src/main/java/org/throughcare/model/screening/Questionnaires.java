package org.throughcare.model.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.reference.DataFile;

/** The questionnaires that a worker can choose from, in the order in which a screen offers them. */
public record Questionnaires(List<Questionnaire> all) {

    private static final List<String> BUNDLED =
            List.of("audit-uk-units", "audit-c-uk-units", "phq-9", "gad-7", "audit-who-2001");

    /** Throws IllegalArgumentException for an instrument whose words may not be shipped, and for one given twice. */
    public Questionnaires {
        all = List.copyOf(all);
        for (Questionnaire questionnaire : all) {
            if (!questionnaire.about().mayBeShipped()) {
                throw new IllegalArgumentException(
                        "no licence to ship " + questionnaire.about().instrument());
            }
        }
        long different = all.stream()
                .map(each -> List.of(each.about().instrument(), each.about().version()))
                .distinct()
                .count();
        if (different != all.size()) {
            throw new IllegalArgumentException("a questionnaire is given twice");
        }
    }

    /** The questionnaires that ship with the program. */
    public static Questionnaires bundled() {
        return Bundled.QUESTIONNAIRES;
    }

    /** The definition that a screening was made with; null when this build does not have it. */
    public @Nullable Questionnaire find(String instrument, String version) {
        for (Questionnaire questionnaire : all) {
            if (questionnaire.about().instrument().equals(instrument)
                    && questionnaire.about().version().equals(version)) {
                return questionnaire;
            }
        }
        return null;
    }

    /** Reads the files once, when they are first asked for. */
    private static final class Bundled {
        static final Questionnaires QUESTIONNAIRES = new Questionnaires(BUNDLED.stream()
                .map(id -> Questionnaire.read(DataFile.read("screening/" + id + ".json")))
                .toList());
    }
}
