package org.throughcare.mobile.form;

import java.time.LocalDate;
import java.util.List;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.CodeList;
import org.throughcare.model.reference.ReferenceData;

/** The words for what a rule found. */
public final class ProblemWords {

    private final Texts texts;

    /** The words in that language. */
    public ProblemWords(Texts texts) {
        this.texts = texts;
    }

    /** What to say about a problem: its own words, or general ones that name the field and the code. */
    public String of(Problem problem) {
        String key = "problem." + problem.code();
        if (!texts.has(key)) {
            return texts.get("problem.unknown", problem.field(), problem.code());
        }
        List<String> details = problem.details().stream().map(this::detail).toList();
        return texts.get(key, details.toArray()).replace("{all}", String.join(", ", details));
    }

    private String detail(String detail) {
        if (detail.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return texts.date(LocalDate.parse(detail));
        }
        CodeList groups = ReferenceData.bundled().list(ReferenceData.SUBSTANCE_GROUPS);
        Code group = groups.find(detail);
        return group == null ? detail : group.name(texts.language());
    }
}
