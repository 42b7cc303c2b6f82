package org.throughcare.model.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Handover;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.transfer.Transfer.Stage;
import org.throughcare.model.wire.EntryCodec;

/** What an offer and its answers say about who has the record. */
class TransferTest {

    private static final Transfer OFFER = new Transfer(
            Cast.WING, Cast.CLINIC, "WING-WING", "community", null, LocalDate.of(2026, 12, 15), null, Stage.OFFERED);

    private final Entries entries = Entries.of(Cast.MARK);

    @ParameterizedTest(name = "{0}: said by {1}, gained by {2}, lost by {3}")
    @CsvSource({
        "OFFERED, wing, clinic, nobody",
        "ACCEPTED, clinic, clinic, wing",
        "DECLINED, clinic, wing, clinic",
        "WITHDRAWN, wing, wing, clinic",
    })
    void eachStageIsOneTeamsToSayAndLeavesTheRecordWithOne(Stage stage, String says, String gains, String loses) {
        Transfer transfer = OFFER.at(stage);

        assertThat(name(transfer.says())).isEqualTo(says);
        assertThat(name(transfer.gains())).isEqualTo(gains);
        assertThat(transfer.loses() == null ? "nobody" : name(transfer.loses())).isEqualTo(loses);
        assertThat(transfer.loses()).isNotEqualTo(transfer.gains());
    }

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource({
        "OFFERED, '', true",
        "OFFERED, OFFERED, false",
        "ACCEPTED, '', false",
        "ACCEPTED, OFFERED, true",
        "ACCEPTED, WITHDRAWN, false",
        "ACCEPTED, ACCEPTED WITHDRAWN, true",
        "ACCEPTED, DECLINED WITHDRAWN, false",
        "DECLINED, OFFERED, true",
        "DECLINED, ACCEPTED, false",
        "WITHDRAWN, OFFERED, true",
        "WITHDRAWN, ACCEPTED, false",
        "WITHDRAWN, ACCEPTED WITHDRAWN, true",
    })
    void anAnswerFollowsTheOfferOrResolvesAnswersOfWhichItIsOne(Stage stage, String cited, boolean may) {
        List<Transfer> before = new ArrayList<>();
        for (String word : cited.split(" ", -1)) {
            if (!word.isEmpty()) {
                before.add(OFFER.at(Stage.valueOf(word)));
            }
        }
        assertThat(OFFER.at(stage).mayFollow(before)).isEqualTo(may);
    }

    @Test
    void anAnswerFollowsTheOfferOfItsOwnTeamsOnly() {
        Transfer other = new Transfer(Cast.CLINIC, Cast.WING, "OTHER", null, null, null, null, Stage.OFFERED);

        assertThat(OFFER.at(Stage.ACCEPTED).mayFollow(List.of(OFFER))).isTrue();
        assertThat(OFFER.at(Stage.ACCEPTED).mayFollow(List.of(other))).isFalse();
        assertThat(OFFER.at(Stage.ACCEPTED).mayFollow(List.of(OFFER, other))).isFalse();
    }

    @Test
    void theSecondAnswerToOneOfferTakesTheRecordFromNobody() {
        Entry offer = entries.record(Transfer.KIND, OFFER);
        Entry accepted = entries.correct(Transfer.KIND, offer, OFFER.at(Stage.ACCEPTED), "taken over");
        Entry withdrawn = entries.correct(Transfer.KIND, offer, OFFER.at(Stage.WITHDRAWN), "stays");
        Entry resolved =
                entries.correct(Transfer.KIND, List.of(accepted, withdrawn), OFFER.at(Stage.ACCEPTED), "agreed");

        assertThat(handover(offer, 0)).isEqualTo(new Handover(Cast.MARK, Cast.CLINIC, null));
        assertThat(handover(accepted, 1)).isEqualTo(new Handover(Cast.MARK, Cast.CLINIC, Cast.WING));
        assertThat(handover(withdrawn, 2)).isEqualTo(new Handover(Cast.MARK, Cast.WING, null));
        assertThat(handover(resolved, 3)).isEqualTo(new Handover(Cast.MARK, Cast.CLINIC, Cast.WING));
    }

    @Test
    void anAnswerToWhatIsNotThereMayNotBeSaid() {
        Entry offer = entries.record(Transfer.KIND, OFFER);
        Entry accepted = entries.correct(Transfer.KIND, offer, OFFER.at(Stage.ACCEPTED), "taken over");
        Transfer body = OFFER.at(Stage.ACCEPTED);

        assertThat(Handover.mayBeSaid(accepted, body, Transfer.KIND, List.of(offer)))
                .isTrue();
        assertThat(Handover.mayBeSaid(accepted, body, Transfer.KIND, List.of())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"OFFERED, false, ''", "OFFERED, true, out-of-turn", "ACCEPTED, true, ''", "ACCEPTED, false, out-of-turn"
    })
    void anOfferBeginsItsThreadAndAnAnswerDoesNot(Stage stage, boolean follows, String problem) {
        Entry offer = entries.record(Transfer.KIND, OFFER);
        Entry entry = follows
                ? entries.correct(Transfer.KIND, offer, OFFER.at(stage), "because")
                : entries.record(Transfer.KIND, OFFER.at(stage));

        assertThat(Transfer.KIND.check(entry))
                .extracting(Problem::code)
                .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    @Test
    void aTeamDoesNotHandAPersonOnToItself() {
        Entry entry = entries.record(
                Transfer.KIND, new Transfer(Cast.WING, Cast.WING, "OTHER", null, null, null, null, Stage.OFFERED));

        assertThat(Transfer.KIND.check(entry)).extracting(Problem::field).containsExactly("to");
    }

    @Test
    void anOfferIsOpenUntilItIsAnsweredAndAlsoComesThroughTheBytes() {
        Entry offer = entries.record(Transfer.KIND, OFFER);
        assertThat(Transfer.openIn(entries.ledger())).hasSize(1);
        assertThat(Transfer.KIND.bodyOf(
                        EntryCodec.read(EntryCodec.write(offer).bytes()).entry()))
                .isEqualTo(OFFER);

        entries.correct(Transfer.KIND, offer, OFFER.at(Stage.DECLINED), "no place");
        assertThat(Transfer.openIn(entries.ledger())).isEmpty();
    }

    private Handover handover(Entry entry, int earlier) {
        Transfer body = Transfer.KIND.bodyOf(entry);
        return Handover.of(entry, body, entries.all().subList(0, earlier));
    }

    private static String name(TeamId team) {
        return team.equals(Cast.WING) ? "wing" : "clinic";
    }
}
