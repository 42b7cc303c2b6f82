package org.throughcare.mobile.link;

import java.util.Optional;
import org.throughcare.model.access.Proof;

/** The port to the key with which a tablet shows that a request is its own. */
public interface Prover {

    /** Of somebody who has no such key. */
    Prover NONE = (asked, nonce) -> Optional.empty();

    /** A proof for that request with the server's nonce; empty while there is no key to make it with. */
    Optional<Proof> proof(Proof.Asked asked, String nonce);
}
