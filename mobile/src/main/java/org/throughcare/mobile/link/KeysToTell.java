package org.throughcare.mobile.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.seal.VerifyingKey;

/**
 * By which the server is to see who signed what on this tablet; told with a passphrase and never with a token.
 *
 * @param signing of the worker: the current one, then those before it
 * @param tablet of the tablet itself; null when it has none to tell
 */
public record KeysToTell(
        List<VerifyingKey> signing, @Nullable VerifyingKey tablet) {

    /** None. */
    public static final KeysToTell NONE = new KeysToTell(List.of(), null);

    /** Copies the list. */
    public KeysToTell {
        signing = List.copyOf(signing);
    }
}
