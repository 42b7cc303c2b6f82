package org.throughcare.mobile.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Induction;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;

/**
 * What a person takes away: which information they were given, and what is still to come (DRR-11), in their language.
 *
 * @param title what it is
 * @param whom the person's name and the order
 * @param given what was given, a line an item
 * @param missing what is still to be given, a line an item
 */
public record Slip(String title, String whom, List<String> given, List<String> missing) {

    /** Copies the lines. */
    public Slip {
        given = List.copyOf(given);
        missing = List.copyOf(missing);
    }

    /** The slip in the language of those texts. */
    public static Slip of(Induction induction, Ledger record, Texts texts, ReferenceData reference) {
        List<String> given = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Code item : reference.list(ReferenceData.INFORMATION_CHECKLIST).codes()) {
            String name = CodeWords.capital(item.name(texts.language()));
            Optional<Induction.Item> there = induction.items().stream()
                    .filter(each -> each.item().equals(item.code()))
                    .findFirst();
            there.ifPresentOrElse(each -> given.add(line(name, each, texts)), () -> missing.add(name));
        }
        return new Slip(texts.get("slip.title"), whom(induction, record, texts, reference), given, missing);
    }

    private static String line(String name, Induction.Item item, Texts texts) {
        return texts.get(
                "slip.line",
                name,
                texts.date(item.givenOn()),
                texts.getOr("induction.format." + item.format(), item.format()),
                texts.getOr("language." + item.language(), item.language()));
    }

    private static String whom(Induction induction, Ledger record, Texts texts, ReferenceData reference) {
        String name = record.current(Person.KIND).stream()
                .map(current -> current.body().name())
                .findFirst()
                .orElse("");
        return record.current(Requirement.KIND).stream()
                .filter(current -> current.id().equals(induction.requirement()))
                .map(current -> name + " · " + OrderLines.requirement(current.body(), new CodeWords(reference, texts)))
                .findFirst()
                .orElse(name);
    }
}
