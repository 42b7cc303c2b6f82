package org.throughcare.mobile.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.link.TrailLink;
import org.throughcare.mobile.link.TrailLink.TrailLine;
import org.throughcare.mobile.link.TrailLink.TrailPage;
import org.throughcare.mobile.link.TrailLink.TrailPart;
import org.throughcare.mobile.link.TrailLink.TrailQuery;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Next;
import org.throughcare.model.testkit.Cast;
import org.throughcare.server.audit.Act;

/** The pages of the audit trail and of the workers without a screen. */
class TrailModelsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 8);
    private static final Instant NOW = Instant.parse("2026-12-08T14:05:06Z");

    @ParameterizedTest
    @ValueSource(strings = {"en", "cy"})
    void everyActOfTheServerHasItsWordsAndNoOther(String language) {
        Set<String> worded = Texts.of(language).keys().stream()
                .filter(key -> key.startsWith(TrailWords.ACTS))
                .map(key -> key.substring(TrailWords.ACTS.length()))
                .collect(Collectors.toSet());
        assertThat(worded).isEqualTo(Stream.of(Act.values()).map(Act::word).collect(Collectors.toSet()));
    }

    @Test
    void theLastSevenDaysAreLookedThroughAndDaysBeginWhereThePeopleServedLive() {
        TrailQuery winter = TrailForm.start(TODAY).query();
        assertThat(winter.from()).hasToString("2026-12-02T00:00:00Z");
        assertThat(winter.to()).hasToString("2026-12-09T00:00:00Z");
        TrailQuery summer = TrailForm.start(LocalDate.of(2026, 7, 1)).query();
        assertThat(summer.from()).hasToString("2026-06-24T23:00:00Z");
        TrailQuery all = TrailForm.about("x").query();
        assertThat(all.from()).isNull();
        assertThat(all.to()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                  | ''
            ' '                 | ''
            1b                  | person:1b
            ' 1b '              | person:1b
            team:1b             | team:1b
            """)
    void aNumberAloneIsAPersons(String typed, String asked) {
        assertThat(TrailForm.start(TODAY).ledger(typed).query().ledger()).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 12 2026  | 8 12 2026  | ''
            8 12 2026  | 8 12 2026  | ''
            _ _ _      | 8 12 2026  | ''
            8 12 2026  | _ _ _      | ''
            31 11 2026 | 8 12 2026  | from trail.wrong.date
            8 12 26    | 8 12 2026  | from trail.wrong.date
            8 _ 2026   | 8 12 2026  | from trail.wrong.date
            8 12 2026  | x 12 2026  | to trail.wrong.date
            8 12 2026  | 7 12 2026  | to trail.wrong.order
            """)
    void whatIsNoDateIsSaidBeforeTheServerIsAsked(String from, String to, String wrong) {
        TrailForm form = TrailForm.start(TODAY).from(day(from)).to(day(to));
        TrailModel model = with(form);
        Next<TrailModel, TrailModel.Effect> asked = next(model, new TrailModel.Event.SearchAsked());
        if (wrong.isEmpty()) {
            assertThat(asked.effects()).containsExactly(new TrailModel.Effect.Search(form.query()));
        } else {
            assertThat(asked.effects()).isEmpty();
            assertThat(asked.model().wrong()).isEqualTo(Map.of(wrong.split(" ", -1)[0], wrong.split(" ", -1)[1]));
        }
    }

    @Test
    void anAnswerToWhatIsNotLookedForAnyMoreIsNotShown() {
        TrailModel searching = next(with(TrailForm.start(TODAY)), new TrailModel.Event.SearchAsked())
                .model();
        assertThat(next(searching, new TrailModel.Event.SearchAsked()).effects())
                .as("one at a time")
                .isEmpty();
        TrailQuery old = TrailForm.about("x").query();
        Fetched<TrailPage> page = new Fetched.Here<>(new TrailPage(List.of(), null));
        assertThat(next(searching, new TrailModel.Event.Found(old, page))
                        .model()
                        .found())
                .isInstanceOf(Fetched.Loading.class);
        TrailModel changed = next(searching, new TrailModel.Event.ChangeAsked()).model();
        assertThat(next(
                                changed,
                                new TrailModel.Event.Found(
                                        TrailForm.start(TODAY).query(), page))
                        .model()
                        .asked())
                .isNull();
    }

    @Test
    void whatTheServerCanNotReadLeadsBackToItsField() {
        TrailForm form = TrailForm.start(TODAY).ledger("nonsense");
        TrailModel searching =
                next(with(form), new TrailModel.Event.SearchAsked()).model();
        Fetched<TrailPage> refused = new Fetched.Not<>(Trouble.REFUSED, "ledger");
        TrailModel back = next(searching, new TrailModel.Event.Found(form.query(), refused))
                .model();
        assertThat(back.asked()).isNull();
        assertThat(back.form()).isEqualTo(form);
        assertThat(back.wrong()).isEqualTo(Map.of("ledger", "trail.wrong.ledger"));
        assertThat(Texts.of("cy").keys())
                .contains(
                        "trail.wrong.ledger",
                        "trail.wrong.worker",
                        "trail.wrong.device",
                        "trail.wrong.act",
                        "trail.wrong.outcome");
    }

    @Test
    void whatIsFetchedIsShownBeforeEarlierOnesAreFetched() {
        TrailQuery query = TrailForm.start(TODAY).query();
        TrailModel searching = next(with(TrailForm.start(TODAY)), new TrailModel.Event.SearchAsked())
                .model();
        TrailPage page = new TrailPage(Collections.nCopies(30, line(9)), 9L);
        TrailModel found = next(searching, new TrailModel.Event.Found(query, new Fetched.Here<>(page)))
                .model();
        Next<TrailModel, TrailModel.Effect> shown = next(found, new TrailModel.Event.MoreAsked());
        assertThat(shown.effects()).isEmpty();
        Next<TrailModel, TrailModel.Effect> earlier = next(shown.model(), new TrailModel.Event.MoreAsked());
        assertThat(earlier.effects()).containsExactly(new TrailModel.Effect.Earlier(query, 9));
        assertThat(next(earlier.model(), new TrailModel.Event.MoreAsked()).effects())
                .as("one at a time")
                .isEmpty();
        TrailPage last = new TrailPage(List.of(line(8)), null);
        TrailModel all = next(earlier.model(), new TrailModel.Event.CameEarlier(new Fetched.Here<>(last)))
                .model();
        assertThat(all.found())
                .isInstanceOfSatisfying(
                        Fetched.Here.class,
                        here -> assertThat(((TrailPage) here.value()).lines()).hasSize(31));
        assertThat(next(all, new TrailModel.Event.MoreAsked()).effects()).isEmpty();
    }

    @Test
    void anExportIsFetchedUntilAPartIsNotFull(@TempDir Path folder) throws IOException {
        List<Long> asked = new java.util.ArrayList<>();
        TrailModel.Saved.There there = TrailFile.save(NOW, folder.resolve("saved"), after -> {
            asked.add(after);
            return after == 0
                    ? new TrailPart(Collections.nCopies(TrailLink.EXPORTED_AT_ONCE, "{}"), 7000, "aa")
                    : new TrailPart(List.of("{\"é\":1}"), 7001, "bb");
        });
        assertThat(asked).containsExactly(0L, 7000L);
        assertThat(there.records()).isEqualTo(5001);
        assertThat(there.number()).isEqualTo(7001);
        assertThat(there.hash()).isEqualTo("bb");
        assertThat(there.path()).endsWith("audit-trail-20261208-140506.ndjson");
        assertThat(Files.readString(Path.of(there.path()))).endsWith("{}\n{\"é\":1}\n");
        TrailModel.Saved.There second =
                TrailFile.save(NOW, folder.resolve("saved"), after -> new TrailPart(List.of(), 0, ""));
        assertThat(second.path()).endsWith("-140506-2.ndjson");
    }

    @Test
    void aPartThatDoesNotComeLeavesNoFile(@TempDir Path folder) throws IOException {
        LinkFault fault = new LinkFault(LinkFault.Sort.UNREACHABLE, "", null);
        assertThatThrownBy(() -> TrailFile.save(NOW, folder, after -> {
                    if (after > 0) {
                        throw fault;
                    }
                    return new TrailPart(Collections.nCopies(TrailLink.EXPORTED_AT_ONCE, "{}"), 5000, "aa");
                }))
                .isSameAs(fault);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWorkerIsWithdrawnOnceItIsConfirmedAndFetchedAgain(boolean done) {
        WorkerModel start = WorkerModel.start();
        assertThat(WorkerModel.update(start, new WorkerModel.Event.Confirmed()).effects())
                .isEmpty();
        WorkerModel asking = WorkerModel.update(start, new WorkerModel.Event.Asked(new WorkerModel.Act.Withdraw()))
                .model();
        assertThat(WorkerModel.update(asking, new WorkerModel.Event.Left())
                        .model()
                        .asking())
                .isNull();
        Next<WorkerModel, WorkerModel.Effect> told = WorkerModel.update(asking, new WorkerModel.Event.Confirmed());
        assertThat(told.effects()).containsExactly(new WorkerModel.Effect.Do(new WorkerModel.Act.Withdraw()));
        assertThat(WorkerModel.update(told.model(), new WorkerModel.Event.Asked(new WorkerModel.Act.Factor()))
                        .model()
                        .asking())
                .as("one at a time")
                .isNull();
        WorkerModel.Told what = new WorkerModel.Told(new WorkerModel.Act.Withdraw(), done ? null : Trouble.OFFLINE);
        Next<WorkerModel, WorkerModel.Effect> answered =
                WorkerModel.update(told.model(), new WorkerModel.Event.Answered(what));
        assertThat(answered.effects()).containsExactly(new WorkerModel.Effect.Load());
        assertThat(answered.model().told()).isEqualTo(what);
        assertThat(answered.model().busy()).isNull();
    }

    private static TrailLine line(long number) {
        return new TrailLine(
                number, NOW, Cast.ASHA, null, "pull", List.of(), List.of(), "", "", "done", "", null, false);
    }

    private static TrailForm.Day day(String parts) {
        String[] each = parts.replace("_", "").split(" ", -1);
        return new TrailForm.Day(each[0], each[1], each[2]);
    }

    private static TrailModel with(TrailForm form) {
        TrailModel named = next(
                        TrailModel.start(TODAY),
                        new TrailModel.Event.Came(new Fetched.Here<>(new TrailNames(List.of(), List.of()))))
                .model();
        return next(named, new TrailModel.Event.Filled(form)).model();
    }

    private static Next<TrailModel, TrailModel.Effect> next(TrailModel model, TrailModel.Event event) {
        return TrailModel.update(model, event);
    }
}
