package org.throughcare.server.access;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughcare.model.ledger.Ids;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.CannotStart;

/**
 * Lets the first administrator in: on start, when there is none yet and {@code THROUGHCARE_ADMIN_NAME} and
 * {@code THROUGHCARE_ADMIN_PASSPHRASE} are set, one is made of them. Afterwards both are ignored and should be taken away.
 */
@Singleton
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Directory directory;
    private final Roll roll;
    private final Ids ids;
    private final GuessablePassphrases guessable;
    private final String name;
    private final String passphrase;

    FirstAdministrator(
            Directory directory,
            Roll roll,
            Ids ids,
            GuessablePassphrases guessable,
            @Value("${throughcare.admin-name:}") String name,
            @Value("${throughcare.admin-passphrase:}") String passphrase) {
        this.directory = directory;
        this.roll = roll;
        this.ids = ids;
        this.guessable = guessable;
        this.name = name.strip();
        this.passphrase = passphrase;
    }

    @EventListener
    void onStart(StartupEvent started) {
        if (roll.hasAdministrator()) {
            return;
        }
        if (name.isEmpty()) {
            LOG.warn("there is no administrator yet: set THROUGHCARE_ADMIN_NAME and THROUGHCARE_ADMIN_PASSPHRASE");
            return;
        }
        if (passphrase.length() < NewWorker.SHORTEST_PASSPHRASE) {
            throw new CannotStart(
                    "THROUGHCARE_ADMIN_PASSPHRASE needs at least " + NewWorker.SHORTEST_PASSPHRASE + " characters.");
        }
        if (guessable.has(passphrase, name)) {
            throw new CannotStart(
                    "THROUGHCARE_ADMIN_PASSPHRASE is one that is guessed soon: take several words that have"
                            + " nothing to do with each other.");
        }
        if (roll.named(name).isPresent()) {
            throw new CannotStart(
                    "THROUGHCARE_ADMIN_NAME is the name of a worker who is no administrator: choose" + " another.");
        }
        directory.add(new NewWorker(new WorkerId(ids.next()), name, passphrase, Set.of(Roles.ADMINISTRATOR)));
        LOG.info("the first administrator can sign in");
    }
}
