package org.throughcare.mobile.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.HandBack;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.sync.Signed;

/** The port to the server. Every method waits for the answer and throws {@link LinkFault} when none comes. */
public interface Link {

    /**
     * Asks for tokens with a passphrase, and with the codes that were asked for; tells by which keys the server sees what the worker signs on this tablet.
     */
    Grant signIn(String name, char[] passphrase, Codes codes, DeviceId device, String deviceName, KeysToTell keys);

    /** Asks for new tokens with the refresh token of an earlier grant. */
    Grant refresh(String refreshToken, DeviceId device);

    /** Sends entries, within the limits of a batch; gives one receipt for each, in the same order. */
    List<Receipt> push(String accessToken, List<Signed> batch);

    /** Asks for what is new; the answer is read line by line as it comes. */
    Lines pull(String accessToken, PullQuestion question);

    /** Hands back entries that the server has lost; gives one receipt for each, in the same order. */
    List<Receipt> handBack(String accessToken, HandBack proof, List<Written> entries);

    /** The lines of an answer. */
    interface Lines extends AutoCloseable {
        /** The next line, or null at the end; throws {@link LinkFault} when the answer is cut. */
        byte @Nullable [] next();

        @Override
        void close();
    }
}
