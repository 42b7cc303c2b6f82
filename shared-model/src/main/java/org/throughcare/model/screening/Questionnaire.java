package org.throughcare.model.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;

/**
 * A screening questionnaire: its words, its scoring and its terms, as the data file says (a FHIR R4
 * {@code Questionnaire}). A score informs; people decide.
 *
 * @param about what it is called and on what terms it may be shown
 * @param items its questions, in order
 * @param rules what is made of the answers
 */
public record Questionnaire(About about, List<Item> items, ScoringRules rules) {

    /**
     * The head of a questionnaire.
     *
     * @param id the id of the definition, such as {@code audit-uk-units}
     * @param instrument what a screening names, such as {@code AUDIT/uk-units}
     * @param version the version of the definition
     * @param language the language of its words, such as {@code en}
     * @param title what screens call it
     * @param licence {@code free}, or {@code permitted:} and the reference of the permission
     * @param copyright the notice that is printed with it
     * @param panelLoinc the LOINC code of the whole
     * @param totalLoinc the LOINC code of its total
     * @param instruction how to ask; null when there is nothing to say
     * @param stem the words before every question; null when each stands alone
     * @param notes codes of what a worker should bear in mind, such as {@code custody-year-before}
     */
    public record About(
            String id,
            String instrument,
            String version,
            String language,
            String title,
            String licence,
            String copyright,
            String panelLoinc,
            String totalLoinc,
            @Nullable String instruction,
            @Nullable String stem,
            List<String> notes) {

        /** Copies the notes. */
        public About {
            notes = List.copyOf(notes);
        }

        /** Whether its words may be shipped: it is free, or a permission is named. */
        public boolean mayBeShipped() {
            return licence.equals("free") || licence.matches("permitted:\\S.*");
        }
    }

    /**
     * One question.
     *
     * @param linkId what an answer names
     * @param prefix the number that is printed before it; null when it has none
     * @param text the question
     * @param loinc its LOINC code; null when it has none
     * @param scored whether its answer counts towards the total
     * @param options the answers to choose from, in order
     */
    public record Item(
            String linkId,
            @Nullable String prefix,
            String text,
            @Nullable String loinc,
            boolean scored,
            List<Option> options) {

        /** Copies the options. */
        public Item {
            options = List.copyOf(options);
        }

        /** Whether one of the options has this code. */
        public boolean allows(int code) {
            for (Option option : options) {
                if (option.code() == code) {
                    return true;
                }
            }
            return false;
        }
    }

    /** An answer to choose: what is stored, which for a scored item is also what it counts, and its words. */
    public record Option(int code, String display) {}

    /** Copies the items. */
    public Questionnaire {
        items = List.copyOf(items);
    }

    /** Reads a questionnaire from its FHIR form; throws {@link org.throughcare.model.json.Malformed}. */
    public static Questionnaire read(Fields resource) {
        return QuestionnaireReader.read(resource);
    }

    /** The item that an answer names; null when there is none. */
    public @Nullable Item item(String linkId) {
        for (Item item : items) {
            if (item.linkId().equals(linkId)) {
                return item;
            }
        }
        return null;
    }

    /** The items whose answers count towards the total. */
    public List<Item> scoredItems() {
        return items.stream().filter(Item::scored).toList();
    }
}
