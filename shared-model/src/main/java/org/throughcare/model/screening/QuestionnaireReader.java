package org.throughcare.model.screening;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.screening.Questionnaire.About;
import org.throughcare.model.screening.Questionnaire.Item;
import org.throughcare.model.screening.Questionnaire.Option;
import org.throughcare.model.screening.ScoringRules.FlagRule;
import org.throughcare.model.screening.ScoringRules.Range;
import org.throughcare.model.screening.ScoringRules.SkipRule;
import org.throughcare.model.screening.ScoringRules.SubscoreRule;

/** Reads the part of a FHIR R4 {@code Questionnaire} that this project's instruments use. */
final class QuestionnaireReader {

    private static final String ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

    private QuestionnaireReader() {}

    static Questionnaire read(Fields resource) {
        if (!resource.text("resourceType").equals("Questionnaire")) {
            throw new Malformed("resourceType", "not-a-questionnaire");
        }
        List<Item> items = resource.list("item", item -> item).stream()
                .filter(item -> !isDisplay(item))
                .map(QuestionnaireReader::item)
                .toList();
        return new Questionnaire(about(resource), items, rules(Extensions.of(resource)));
    }

    private static About about(Fields resource) {
        Extensions extensions = Extensions.of(resource);
        return new About(
                resource.text("id"),
                first("identifier", resource.list("identifier", identifier -> identifier.text("value"))),
                resource.text("version"),
                resource.text("language"),
                resource.text("title"),
                extensions.oneOwn("licence").text("valueString"),
                resource.text("copyright"),
                first("code", codes(resource)),
                extensions.oneOwn("total").object("valueCoding").text("code"),
                resource.optText("description"),
                stem(resource),
                extensions.own("note").map(note -> note.text("valueCode")).toList());
    }

    private static @Nullable String stem(Fields resource) {
        return resource.list("item", item -> item).stream()
                .filter(QuestionnaireReader::isDisplay)
                .map(item -> item.text("text"))
                .findFirst()
                .orElse(null);
    }

    private static Item item(Fields item) {
        boolean scored = Extensions.of(item).own("unscored").findAny().isEmpty();
        return new Item(
                item.text("linkId"),
                item.optText("prefix"),
                item.text("text"),
                codes(item).stream().findFirst().orElse(null),
                scored,
                item.list("answerOption", option -> option(option, scored)));
    }

    private static boolean isDisplay(Fields item) {
        return item.text("type").equals("display");
    }

    /** The stored code of a scored option is its ordinal value, so that a stored answer can be counted as it is. */
    private static Option option(Fields option, boolean scored) {
        Fields coding = option.object("valueCoding");
        int code = coding.parsed("code", Integer::valueOf, "not-a-whole-number");
        if (scored && Extensions.of(option).one(ORDINAL).integer("valueDecimal") != code) {
            throw new Malformed("answerOption.valueCoding.code", "differs-from-ordinal");
        }
        return new Option(code, coding.text("display"));
    }

    private static ScoringRules rules(Extensions extensions) {
        return new ScoringRules(
                extensions.own("band").map(QuestionnaireReader::range).toList(),
                extensions.own("advice").map(QuestionnaireReader::range).toList(),
                extensions.own("skip-rule").map(QuestionnaireReader::skip).toList(),
                extensions.own("flag-rule").map(QuestionnaireReader::flag).toList(),
                extensions.own("subscore").map(QuestionnaireReader::subscore).toList());
    }

    private static Range range(Fields rule) {
        Extensions parts = Extensions.of(rule);
        return new Range(code(parts), figure(parts, "low"), figure(parts, "high"));
    }

    private static SkipRule skip(Fields rule) {
        Extensions parts = Extensions.of(rule);
        return new SkipRule(
                texts(parts, "when-all-zero").toList(), texts(parts, "skip").toList());
    }

    private static FlagRule flag(Fields rule) {
        Extensions parts = Extensions.of(rule);
        String item = texts(parts, "item").findFirst().orElse(null);
        return new FlagRule(code(parts), item, figure(parts, "at-least"));
    }

    private static SubscoreRule subscore(Fields rule) {
        Extensions parts = Extensions.of(rule);
        return new SubscoreRule(code(parts), texts(parts, "item").toList(), figure(parts, "positive-from"));
    }

    private static String code(Extensions parts) {
        return parts.one("code").text("valueCode");
    }

    private static int figure(Extensions parts, String name) {
        return parts.one(name).integer("valueInteger");
    }

    private static Stream<String> texts(Extensions parts, String name) {
        return parts.all(name).map(part -> part.text("valueString"));
    }

    private static List<String> codes(Fields element) {
        return element.list("code", coding -> coding.text("code"));
    }

    private static String first(String field, List<String> values) {
        return values.stream().findFirst().orElseThrow(() -> new Malformed(field, "required"));
    }
}
