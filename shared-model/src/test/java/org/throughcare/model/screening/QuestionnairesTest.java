package org.throughcare.model.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.screening.Questionnaire.Item;
import org.throughcare.model.screening.Questionnaire.Option;
import org.throughcare.model.screening.ScoringRules.Range;

class QuestionnairesTest {

    static Stream<Questionnaire> all() {
        return Questionnaires.bundled().all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "AUDIT/uk-units, 10, 40, 72110-0, 75624-7",
        "AUDIT/who-2001, 10, 40, 72110-0, 75624-7",
        "AUDIT-C/uk-units, 3, 12, 72109-2, 75626-2",
        "PHQ-9, 9, 27, 44249-1, 44261-6",
        "GAD-7, 7, 21, 69737-5, 70274-6"
    })
    void eachInstrumentHasItsItemsItsRangeAndItsLoincCodes(
            String instrument, int items, int highest, String panel, String total) {
        Questionnaire questionnaire = Answers.questionnaire(instrument);

        assertThat(questionnaire.scoredItems()).hasSize(items);
        assertThat(questionnaire.scoredItems().stream()
                        .mapToInt(item -> item.options().stream()
                                .mapToInt(Option::code)
                                .max()
                                .orElseThrow())
                        .sum())
                .isEqualTo(highest);
        assertThat(questionnaire.about().panelLoinc()).isEqualTo(panel);
        assertThat(questionnaire.about().totalLoinc()).isEqualTo(total);
        assertThat(questionnaire.scoredItems()).allMatch(item -> item.loinc() != null);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theBandsCoverEveryTotalOnce(Questionnaire questionnaire) {
        List<Range> bands = questionnaire.rules().bands();
        int highest = questionnaire.scoredItems().stream()
                .mapToInt(item -> item.options().get(item.options().size() - 1).code())
                .sum();

        assertThat(IntStream.rangeClosed(0, highest))
                .allSatisfy(total -> assertThat(bands.stream().filter(band -> band.holds(total)))
                        .hasSize(1));
        assertThat(questionnaire.rules().bandOf(-1)).isNull();
        assertThat(questionnaire.rules().bandOf(highest + 1)).isNull();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyRuleNamesItemsThatThereAre(Questionnaire questionnaire) {
        ScoringRules rules = questionnaire.rules();
        Stream<String> named = Stream.of(
                        rules.skips().stream().flatMap(rule -> rule.whenAllZero().stream()),
                        rules.skips().stream().flatMap(rule -> rule.skip().stream()),
                        rules.flags().stream().flatMap(rule -> Stream.ofNullable(rule.item())),
                        rules.subscores().stream().flatMap(rule -> rule.items().stream()))
                .flatMap(each -> each);

        assertThat(named).allMatch(linkId -> questionnaire.item(linkId) != null);
    }

    @Test
    void auditComesInUnitsAndAsPublished() {
        assertThat(words("AUDIT/uk-units", "2")).contains("units of alcohol");
        assertThat(words("AUDIT/uk-units", "3")).contains("6 or more units if female, or 8 or more if male");
        assertThat(words("AUDIT/uk-units", "6")).contains("an alcoholic drink in the morning");
        assertThat(words("AUDIT/who-2001", "3")).isEqualTo("How often do you have six or more drinks on one occasion?");
        assertThat(words("AUDIT/who-2001", "6")).contains("a first drink in the morning");
        assertThat(displays("AUDIT/uk-units", "2"))
                .containsExactly("1 to 2", "3 to 4", "5 to 6", "7 to 9", "10 or more");
        assertThat(Answers.questionnaire("AUDIT/uk-units").about().notes())
                .containsExactly("custody-year-before", "lower-figure-when-sex-not-given");
    }

    @Test
    void auditCIsTheFirstThreeItemsOfAudit() {
        assertThat(Answers.questionnaire("AUDIT-C/uk-units").items())
                .isEqualTo(Answers.questionnaire("AUDIT/uk-units").items().subList(0, 3));
    }

    @Test
    void phq9AndGad7ShareStemAndAnswers() {
        Questionnaire gad7 = Answers.questionnaire("GAD-7");

        assertThat(gad7.about().stem())
                .isEqualTo(Answers.questionnaire("PHQ-9").about().stem())
                .isEqualTo("Over the last 2 weeks, how often have you been bothered by any of the following problems?");
        assertThat(gad7.items())
                .allMatch(item -> item.options()
                        .equals(Answers.questionnaire("PHQ-9").items().get(0).options()));
        assertThat(displays("GAD-7", "1"))
                .containsExactly("Not at all", "Several days", "More than half the days", "Nearly every day");
    }

    @Test
    void theNoticeOfTheAuditIsPrintedWithIt() {
        assertThat(Answers.questionnaire("AUDIT/uk-units").about().copyright())
                .isEqualTo("AUDIT, World Health Organization (Babor et al., 2001)."
                        + " Reproduced for non-commercial use.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask-the-author", "permitted:", "permitted: ", "freely"})
    void anInstrumentWithoutALicenceIsNotLoaded(String licence) {
        Questionnaire questionnaire = Questionnaire.read(fields(small(licence, "1", "1")));

        assertThatThrownBy(() -> new Questionnaires(List.of(questionnaire)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TINY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"free", "permitted:letter of 3 May 2026"})
    void anInstrumentWithALicenceIsLoaded(String licence) {
        Questionnaire questionnaire = Questionnaire.read(fields(small(licence, "1", "1")));

        assertThat(new Questionnaires(List.of(questionnaire)).find("TINY", "7")).isEqualTo(questionnaire);
    }

    @Test
    void anotherVersionOfAnInstrumentIsNotTakenForTheSame() {
        assertThat(Questionnaires.bundled().find("GAD-7", "2")).isNull();
        assertThat(Questionnaires.bundled().find("DAST-10", "1")).isNull();
    }

    @Test
    void aStoredCodeIsItsOrdinalValue() {
        assertThatThrownBy(() -> Questionnaire.read(fields(small("free", "1", "2"))))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("differs-from-ordinal");
    }

    private static String words(String instrument, String linkId) {
        return item(instrument, linkId).text();
    }

    private static List<String> displays(String instrument, String linkId) {
        return item(instrument, linkId).options().stream().map(Option::display).toList();
    }

    private static Item item(String instrument, String linkId) {
        return Answers.questionnaire(instrument).items().stream()
                .filter(item -> item.linkId().equals(linkId))
                .findFirst()
                .orElseThrow();
    }

    private static Fields fields(String json) {
        return Fields.of(JsonText.readObject(json));
    }

    private static String small(String licence, String code, String ordinal) {
        return """
                {"resourceType": "Questionnaire", "id": "tiny", "language": "en", "version": "7", "title": "Tiny",
                 "identifier": [{"value": "TINY"}], "copyright": "none", "code": [{"code": "1-1"}],
                 "extension": [
                   {"url": "https://throughcare.example/fhir/StructureDefinition/licence", "valueString": "%s"},
                   {"url": "https://throughcare.example/fhir/StructureDefinition/total",
                    "valueCoding": {"code": "1-2"}}],
                 "item": [{"linkId": "1", "text": "Well?", "type": "choice", "answerOption": [
                   {"valueCoding": {"code": "%s", "display": "Yes"}, "extension": [
                     {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": %s}]}]}]}""".formatted(licence, code, ordinal);
    }
}
