package org.throughcare.mobile.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.throughcare.mobile.link.AdministrationLink.TabletLine;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;

/** What is said of a tablet: what it is called, how it stands, when it was last met. */
record TabletWords(Texts texts, LocalDate today) {

    /** What a tablet is called; one without a name by the beginning of its id. */
    String name(TabletLine tablet) {
        return tablet.name().isBlank()
                ? texts.get("tablet.unnamed", tablet.id().toString().substring(0, 8))
                : tablet.name();
    }

    /** Where the words of a state are. */
    static String stateKey(TabletRow.State state) {
        return "tablet.state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How it stands, in a few words. */
    String state(TabletRow.State state) {
        return texts.get(stateKey(state));
    }

    /** How it stands, as a tag. */
    Tag tag(TabletRow.State state) {
        return new Tag(
                state(state),
                switch (state) {
                    case IN_USE -> Tone.NEUTRAL;
                    case REVOKED -> Tone.WARNING;
                    case ERASED -> Tone.GOOD;
                });
    }

    /** When it was last met. */
    String met(TabletRow row) {
        Instant contact = row.tablet().lastContactAt();
        return contact == null
                ? texts.get("tablet.met.never", texts.when(row.tablet().enrolledAt(), today))
                : texts.get("tablet.met", texts.when(contact, today));
    }

    /** Who has signed in on it. */
    String workers(TabletRow row) {
        return row.workers().isEmpty() ? texts.get("tablet.nobody") : texts.some(row.workers());
    }
}
