package org.throughcare.mobile.form;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;

/** The words for what a rule found. */
public final class ProblemWords {

    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final List<String> NAMED =
            List.of(ReferenceData.SUBSTANCE_GROUPS, ReferenceData.ASSESSMENT_SECTIONS, ReferenceData.ONGOING_NEEDS);

    private final Texts texts;

    /** The words in that language. */
    public ProblemWords(Texts texts) {
        this.texts = texts;
    }

    /** What to say about a problem: its own words, for its first detail where that has some; or general ones. */
    public String of(Problem problem) {
        String general = "problem." + problem.code();
        String special = problem.details().isEmpty()
                ? general
                : general + "." + problem.details().get(0);
        String key = texts.has(special) ? special : general;
        if (!texts.has(key)) {
            return texts.get("problem.unknown", problem.field(), problem.code());
        }
        List<String> details = problem.details().stream().map(this::detail).toList();
        return texts.get(key, details.toArray()).replace("{all}", String.join(", ", details));
    }

    private String detail(String detail) {
        if (ISO_DATE.matcher(detail).matches()) {
            return texts.date(LocalDate.parse(detail));
        }
        for (String list : NAMED) {
            Code code = ReferenceData.bundled().list(list).find(detail);
            if (code != null) {
                return code.name(texts.language());
            }
        }
        return detail;
    }
}
