package org.throughcare.model.sample;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The identities of the sample world: each follows from a name, so that the world is the same wherever it is made. */
final class SampleIds {

    private static final String NAMESPACE = "throughcare-sample-world/";

    private SampleIds() {}

    static UUID of(String name) {
        return UUID.nameUUIDFromBytes((NAMESPACE + name).getBytes(StandardCharsets.UTF_8));
    }
}
