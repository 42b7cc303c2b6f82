package org.throughcare.mobile;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;
import org.throughcare.model.ledger.Ids;

/** Identities of version 7: they begin with the time, so that those of one tablet grow. */
public final class TimeOrderedIds implements Ids {

    private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public UUID next() {
        return generator.generate();
    }
}
