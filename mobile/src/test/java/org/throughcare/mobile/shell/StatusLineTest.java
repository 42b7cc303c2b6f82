package org.throughcare.mobile.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;

class StatusLineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 8);
    private static final Instant CONTACT = Instant.parse("2026-12-08T14:05:00Z");

    private static StatusLine line(SyncStatus.Phase phase, int waiting, int held, @Nullable Instant contact) {
        SyncStatus status =
                new SyncStatus(phase, waiting, held, contact, Duration.ZERO, false, Set.of(), Set.of(), 0, 0);
        return StatusLine.of(status, TODAY, Texts.of("en"));
    }

    @Test
    @Requirement("USR-1")
    void whatWaitsAndTheLastContactAreAlwaysThere() {
        StatusLine line = line(SyncStatus.Phase.OFFLINE, 3, 0, CONTACT);
        assertThat(line.strong()).isEqualTo("3 waiting");
        assertThat(line.more()).isEqualTo("last contact 14:05 · no network");
        assertThat(line.trouble()).isFalse();
    }

    @Test
    void aServerThatIsBusyIsNoTrouble() {
        StatusLine line = line(SyncStatus.Phase.DEFERRED, 3, 0, CONTACT);
        assertThat(line.more()).isEqualTo("last contact 14:05 · the server is busy, goes on by itself");
        assertThat(line.trouble()).isFalse();
    }

    @Test
    void whatIsHeldIsTrouble() {
        StatusLine line = line(SyncStatus.Phase.DONE, 0, 2, CONTACT);
        assertThat(line.strong()).isEqualTo("Everything sent · 2 held");
        assertThat(line.trouble()).isTrue();
    }

    @Test
    void aContactOfAnotherDayHasItsDate() {
        assertThat(line(SyncStatus.Phase.IDLE, 0, 0, Instant.parse("2026-12-03T09:00:00Z"))
                        .more())
                .isEqualTo("last contact Thu 3 Dec 2026, 09:00");
        assertThat(line(SyncStatus.Phase.IDLE, 0, 0, null).more()).isEqualTo("no contact yet");
    }

    @Test
    void aWrongClockAndALapsedAccessAreSaid() {
        SyncStatus clock = new SyncStatus(
                SyncStatus.Phase.DONE, 0, 0, CONTACT, Duration.ofMinutes(11), true, Set.of(), Set.of(), 0, 0);
        assertThat(StatusLine.of(clock, TODAY, Texts.of("en")).more()).endsWith("Check this tablet's clock");
        SyncStatus lapsed = new SyncStatus(
                SyncStatus.Phase.DONE, 1, 0, CONTACT, Duration.ZERO, false, Set.of(Cast.ASHA), Set.of(), 0, 0);
        assertThat(StatusLine.of(lapsed, TODAY, Texts.of("en")).more()).endsWith("Sign in again to send");
    }
}
