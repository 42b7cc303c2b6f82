package org.throughcare.mobile.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.sync.SyncStatus;

/** The state of the sync, in words. */
class SyncWordsTest {

    private final Texts texts = Texts.of("en");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IDLE     | 0    | 0   | 0    | Everything is sent            | Not tried since
            IDLE     | 2    | 0   | 0    | 2 entries wait to be sent     | Not tried since
            PUSHING  | 960  | 240 | 0    | Sending                       | 240 of 1,200 entries sent
            PULLING  | 0    | 5   | 3400 | Fetching                      | 3,400 entries received so far
            DONE     | 0    | 5   | 7    | Everything is sent            | went through
            DONE     | 1    | 5   | 7    | 1 entry waits to be sent      | went through
            OFFLINE  | 4    | 0   | 0    | No connection to the server   | safe on this tablet
            TROUBLED | 4    | 0   | 0    | The last try did not go       | nothing is lost
            """)
    void everyStateSaysWhatItIsAndThatNothingIsLost(
            SyncStatus.Phase phase, int waiting, int sent, int received, String strong, String more) {
        SyncWords words = new SyncWords(status(phase, waiting, sent, received), false, texts);

        assertThat(words.strong()).startsWith(strong);
        assertThat(words.more()).contains(more);
    }

    @Test
    void howMuchIsSentIsAPartOfAllThereWasToSend() {
        assertThat(new SyncWords(status(SyncStatus.Phase.PUSHING, 900, 300, 0), false, texts).share())
                .isEqualTo(0.25, within(1e-9));
        assertThat(new SyncWords(status(SyncStatus.Phase.PUSHING, 0, 0, 0), false, texts).share())
                .isNegative();
        assertThat(new SyncWords(status(SyncStatus.Phase.PULLING, 0, 300, 0), false, texts).share())
                .isNegative();
    }

    @ParameterizedTest
    @EnumSource
    void accessThatHasLapsedIsSaidWhateverTheLastTryCameTo(SyncStatus.Phase phase) {
        SyncWords words = new SyncWords(status(phase, 3, 0, 0), true, texts);

        assertThat(words.strong()).isEqualTo("3 entries wait to be sent");
        assertThat(words.more()).contains("until you sign in again");
    }

    @Test
    void whatIsHeldIsNotCalledSent() {
        SyncStatus held = new SyncStatus(SyncStatus.Phase.DONE, 0, 2, null, null, false, Set.of(), Set.of(), 2, 0);

        assertThat(new SyncWords(held, false, texts).strong()).isEqualTo("2 entries are held by the server");
        assertThat(new SyncWords(held, false, texts).tone()).isEqualTo(Tone.WARNING);
    }

    private static SyncStatus status(SyncStatus.Phase phase, int waiting, int sent, int received) {
        return new SyncStatus(phase, waiting, 0, null, null, false, Set.of(), Set.of(), sent, received);
    }
}
