package org.throughcare.mobile.describe;

import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.LedgerId;

/** The mark of somebody whose record is restricted, in lists: that it is, and nothing of why (USR-6). */
public final class RestrictedTag {

    private RestrictedTag() {}

    /** The mark. */
    public static Tag of(Texts texts) {
        return new Tag(texts.get("restricted.tag"), Tone.WARNING, Feather.LOCK);
    }

    /** The mark of the person whose ledger this is, if their record is restricted today. */
    public static Optional<Tag> of(Desk desk, LedgerId ledger) {
        return desk.records().everybody().isRestricted(ledger, desk.today())
                ? Optional.of(of(desk.texts()))
                : Optional.empty();
    }
}
