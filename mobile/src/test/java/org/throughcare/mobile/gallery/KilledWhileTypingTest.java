package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughcare.mobile.GalleryTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.wire.EntryCodec;

/** The tablet's process is killed between two letters, at seeded moments: no letter that was typed is lost. */
class KilledWhileTypingTest {

    private static final long SEED = 20261208;

    @TempDir
    Path folder;

    private final StepClock clock = new StepClock("2026-12-08T14:00:00Z");
    private final FakeLink server = new FakeLink().worker(Cast.ASHA, "Asha Patel", Shoot.PASSPHRASE, "worker");

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("drug-test", Cast.MARK, "Note", "note"),
                Arguments.of("attendance", Cast.MARK, "Notes", "notes"),
                Arguments.of("person", null, "Given name", "givenName"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    @Timeout(240)
    void everyLetterIsThereAgain(String what, LedgerId ledger, String field, String key) throws Exception {
        Path file = folder.resolve("tablet.db");
        aTabletThatKnowsAsha(file);
        Process process = TypingTablet.start(file, what, ledger, field);
        int typed = 0;
        try (BufferedReader out = process.inputReader()) {
            int until = 20 + new Random(SEED + what.length()).nextInt(60);
            while (typed < until) {
                typed = Integer.parseInt(out.readLine());
            }
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                typed = Integer.parseInt(line);
            }
        }

        try (Tablet tablet = tablet(file)) {
            tablet.access().signIn("Asha Patel", Shoot.PASSPHRASE.toCharArray());
            String form = ledger == null ? what : what + "/" + ledger;
            String kept = tablet.drafts()
                    .restore(Cast.ASHA, form)
                    .map(values -> String.valueOf(values.get(key)))
                    .orElse("");
            assertThat(kept).as("seed " + SEED).contains(text(typed));
        }
        System.out.printf("seed %d: %s killed after %d letters, none lost%n", SEED, what, typed);
    }

    private static String text(int letters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            text.append(TypingTablet.WORDS.charAt(i % TypingTablet.WORDS.length()));
        }
        return text.toString();
    }

    private void aTabletThatKnowsAsha(Path file) {
        Stories.mark().forEach(entry -> server.accept(EntryCodec.write(entry)));
        try (Tablet tablet = tablet(file)) {
            tablet.access().signIn("Asha Patel", Shoot.PASSPHRASE.toCharArray());
            tablet.sync().syncNow();
        }
    }

    private Tablet tablet(Path file) {
        return GalleryTablet.on(new World(server), clock, file);
    }
}
