package org.throughcare.mobile.link;

import java.time.Duration;
import org.throughcare.model.ledger.DeviceId;

/**
 * The port to signing in with the organisation's own identity provider. Every method waits for the answer and throws {@link
 * LinkFault} when none comes.
 */
public interface OpenIdLink {

    /**
     * What the worker needs to sign in with on any device that has a browser.
     *
     * @param handle by which the server is asked whether they have
     * @param userCode what they type there
     * @param page the address at which they type it
     * @param pause how long to wait before the server is asked
     */
    record Begun(String handle, String userCode, String page, Duration pause) {
        /** Without the handle. */
        @Override
        public String toString() {
            return "Begun[" + page + "]";
        }
    }

    /** What the server says of whether they have. */
    sealed interface Answer {
        /** Not yet: ask again after that time. */
        record Pending(Duration pause) implements Answer {}

        /** They have, and this is what it gives them. */
        record In(Grant grant) implements Answer {}
    }

    /** Whether the server knows such a provider. */
    boolean offersOpenId();

    /** Asks for a code. */
    Begun beginOpenId(DeviceId device);

    /** Asks whether the worker has signed in; throws {@link LinkFault} DENIED with the reason when they can't. */
    Answer askOpenId(String handle, Codes codes, DeviceId device, String deviceName, KeysToTell keys);
}
