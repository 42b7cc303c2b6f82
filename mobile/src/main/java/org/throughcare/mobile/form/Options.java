package org.throughcare.mobile.form;

import java.util.List;
import java.util.stream.Stream;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;

/** Answers to choose from: codes of the lists in force, or words of the screen. */
public final class Options {

    private final Texts texts;
    private final CodeWords codes;

    /** Answers in the language of the screen. */
    public Options(Texts texts, ReferenceData reference) {
        this.texts = texts;
        this.codes = new CodeWords(reference, texts);
    }

    /** All codes of a list. */
    public List<Option> list(String list) {
        return codes.codes(list).stream().map(this::option).toList();
    }

    /** These codes of a list, in this order. */
    public List<Option> list(String list, List<String> wanted) {
        return wanted.stream()
                .map(code -> Option.of(code, codes.capital(list, code)))
                .toList();
    }

    /** The codes of a list whose attribute names the word among others. */
    public List<Option> having(String list, String attribute, String word) {
        return codes.codes(list).stream()
                .filter(code -> (" " + code.attributes().getOrDefault(attribute, "") + " ").contains(" " + word + " "))
                .map(this::option)
                .toList();
    }

    /** Words of the screen, under {@code prefix.code}. */
    public List<Option> words(String prefix, String... wanted) {
        return Stream.of(wanted)
                .map(code -> Option.of(code, texts.get(prefix + "." + code)))
                .toList();
    }

    /** Yes and no. */
    public List<Option> yesNo() {
        return List.of(Option.of("yes", texts.get("yes")), Option.of("no", texts.get("no")));
    }

    private Option option(Code code) {
        return Option.of(code.code(), CodeWords.capital(code.name(texts.language())));
    }
}
