package org.throughcare.model.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.subjectaccess.ThirdParties.Concern;

/** What names others is looked at before it is given, and what is taken out is not in what is given (USR-6). */
class ThirdPartiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind':'person','body':{'givenName':'Mark','familyName':'O Leary','place':'C wing, C2-14'}} |",
                "{'kind':'person','body':{'givenName':'Mark','manager':'Helen'}}                | NAME",
                "{'kind':'drug-test','body':{'outcome':'SAMPLE','collectedAt':'2026-12-08T14:05:00Z'}} |",
                "{'kind':'drug-test','by':'Asha Patel','body':{'outcome':'SAMPLE'}}             | COLLEAGUE",
                "{'kind':'drug-test','body':{'note':'calm throughout'}}                         | FREE_TEXT",
                "{'kind':'drug-test','body':{'selfReport':{'words':'took two of my mother tablets'}}} | FREE_TEXT FAMILY",
                "{'kind':'drug-test','reason':'plant','body':{'outcome':'SAMPLE'}}              | FAMILY",
                "{'kind':'drug-test','body':{'note':'gŵr'}}                                     | FAMILY",
                "{'kind':'contact-restriction','body':{'until':'2026-12-08'}}                   | PROTECTED",
                "{'kind':'record-restriction','body':{'until':'2026-12-08'}}                    | PROTECTED",
                "{'kind':'care-of-dragons','body':{'flame':'red'}}                              | UNKNOWN",
                "{'act':'tests-read','times':3}                                                 |",
            })
    void theRuleSaysWhySomebodyHasToLook(String item, String concerns) {
        Set<Concern> expected = concerns == null
                ? Set.of()
                : Set.copyOf(List.of(concerns.split(" ")).stream()
                        .map(Concern::valueOf)
                        .toList());
        assertThat(ThirdParties.in(json(item))).isEqualTo(expected);
    }

    @Test
    void whatIsTakenOutIsNotInWhatIsGiven() {
        Json.Obj item = json(
                "{'by':'Asha','body':{'section.RISK':{'notes':'afraid of Wayne'},'lines':[{'a/b':'x'},{'c':'y'}]}}");
        Standing redacted = standing("{'decision':'redacted','exemption':'THIRD-PARTY','reason':'names another',"
                + "'fields':['/by','/body/section.RISK/notes','/body/lines/0/a~1b']}");

        assertThat(JsonText.writeText(Disclosure.of(item, redacted).orElseThrow()))
                .isEqualTo(
                        "{'by':{'takenOut':'THIRD-PARTY'},'body':{'section.RISK':{'notes':{'takenOut':'THIRD-PARTY'}},"
                                        .replace('\'', '"')
                                + "'lines':[{'a/b':{'takenOut':'THIRD-PARTY'}},{'c':'y'}]}}".replace('\'', '"'));
        assertThat(Disclosure.of(item, standing("{'decision':'given'}"))).contains(item);
        assertThat(Disclosure.of(item, standing("{'decision':'withheld','exemption':'CRIME','reason':'x'}")))
                .isEmpty();
        for (String field : List.of("/nothing", "/body/lines/2", "/body/lines/-1", "by", "", "/by/x")) {
            assertThatThrownBy(() ->
                            Disclosure.of(item, new Standing.Redacted("THIRD-PARTY", "names another", List.of(field))))
                    .as(field)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'decision':'perhaps'} | decision",
                "{'decision':'withheld','reason':'x'} | exemption",
                "{'decision':'withheld','exemption':'BECAUSE','reason':'x'} | exemption",
                "{'decision':'withheld','exemption':'CRIME'} | reason",
                "{'decision':'withheld','exemption':'EXCESSIVE','reason':'x'} | exemption",
                "{'decision':'redacted','exemption':'CRIME','reason':'x'} | fields",
            })
    void whatCannotBeSaidOfAnItemIsRefusedByField(String said, String field) {
        assertThatThrownBy(() -> standing(said))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.field()).isEqualTo(field));
    }

    @Test
    void aStandingIsReadAsItWasKept() {
        for (String said : List.of(
                "{'decision':'given'}",
                "{'decision':'withheld','exemption':'CRIME','reason':'x'}",
                "{'decision':'redacted','exemption':'CRIME','reason':'x','fields':['/by']}")) {
            Standing standing = standing(said);
            assertThat(Standing.read(Fields.of(standing.json()))).isEqualTo(standing);
        }
    }

    private static Standing standing(String json) {
        return Standing.read(Fields.of(json(json)));
    }

    private static Json.Obj json(String text) {
        return JsonText.readObject(text.replace('\'', '"'));
    }
}
