package org.throughcare.mobile.vault;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.Recipient;
import org.throughcare.model.seal.SealedBytes;

/**
 * Texts that are kept for one worker and that nobody else opens: unfinished forms, tokens. One can be sealed for a worker
 * whose vault is closed, because it was closed while the text was on its way.
 */
public final class SealedTexts {

    private static final String QUICK = "quick ";
    private static final String FOR_LATER = "later ";

    private final Vaults vaults;

    /** Texts that these vaults open. */
    public SealedTexts(Vaults vaults) {
        this.vaults = vaults;
    }

    /** The text, sealed for a worker and a place; empty when they have no vault on this tablet. */
    public Optional<String> seal(WorkerId worker, String text, String place) {
        Optional<String> quick = vaults.of(worker).map(vault -> QUICK + vault.seal(text, place));
        return quick.isPresent() ? quick : vaults.recipient(worker).map(recipient -> seal(recipient, text, place));
    }

    /** The text, sealed for a vault that need not be open. */
    public static String seal(Recipient recipient, String text, String place) {
        return FOR_LATER + SealedBytes.of(recipient.seal(text.getBytes(StandardCharsets.UTF_8), place));
    }

    /** What was sealed for a worker and a place; empty when their vault is closed or does not open it. */
    public Optional<String> open(WorkerId worker, String sealed, String place) {
        return vaults.of(worker)
                .flatMap(vault -> sealed.startsWith(QUICK)
                        ? vault.open(sealed.substring(QUICK.length()), place)
                        : vault.openFromOthers(sealed.substring(Math.min(FOR_LATER.length(), sealed.length())), place));
    }
}
