package org.throughcare.mobile.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;

/** What one version changes of another, field by field. */
class ChangeTest {

    @Test
    void oneFieldThatChangedIsOneChange() {
        assertThat(changes("{'a':1,'b':'x'}", "{'a':1,'b':'y'}"))
                .containsExactly(new Change("b", List.of(Json.of("x")), Json.of("y")));
    }

    @Test
    void aFieldThatWasAddedOrTakenAwayChangedFromOrToNothing() {
        assertThat(changes("{'a':1}", "{'b':2}"))
                .containsExactly(
                        new Change("b", List.of(Json.NULL), Json.of(2)),
                        new Change("a", List.of(Json.of(1)), Json.NULL));
    }

    @Test
    void aLineOfATestIsFoundByItsGroupWhereverItStands() {
        String before = "{'lines':[{'group':'O','screen':'pos'},{'group':'C','screen':'pos'}]}";
        String after = "{'lines':[{'group':'C','screen':'neg'},{'group':'O','screen':'pos'}]}";

        assertThat(changes(before, after))
                .containsExactly(new Change("lines[C].screen", List.of(Json.of("pos")), Json.of("neg")));
    }

    @Test
    void aChoiceBetweenTwoVersionsNamesWhatBothSaid() {
        List<Change> changes = Change.of(
                List.of(read("{'start':'10:00','place':'A'}"), read("{'start':'11:00','place':'A'}")),
                read("{'start':'11:00','place':'A'}"));

        assertThat(changes)
                .containsExactly(new Change("start", List.of(Json.of("10:00"), Json.of("11:00")), Json.of("11:00")));
    }

    @Test
    void theFirstVersionSaysEverything() {
        assertThat(Change.of(List.of(), read("{'a':1,'in':{'b':true}}")))
                .extracting(Change::path)
                .containsExactly("a", "in.b");
    }

    private static List<Change> changes(String before, String after) {
        return Change.of(List.of(read(before)), read(after));
    }

    private static Json.Obj read(String json) {
        return JsonText.readObject(json.replace('\'', '"'));
    }
}
