package org.throughcare.mobile.administration;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.access.Tokens;
import org.throughcare.mobile.link.AdministrationLink;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.model.audience.RoleNames;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Ids;
import org.throughcare.model.ledger.WorkerId;

/** What the server lets an administrator do from this tablet; nothing of it is stored here but a list that they save. */
public final class Administration {

    private final AdministrationLink link;
    private final Tokens tokens;
    private final Executor network;
    private final DeviceId here;
    private final Path folder;
    private final Ids ids;

    /**
     * Over that link from the tablet {@code here}, asked on the {@code network} threads, where nobody who saves has to wait for
     * it; lists that are saved go into that folder, which is made when the first is.
     */
    public Administration(
            AdministrationLink link, Tokens tokens, Executor network, DeviceId here, Path folder, Ids ids) {
        this.link = link;
        this.tokens = tokens;
        this.network = network;
        this.here = here;
        this.folder = folder;
        this.ids = ids;
    }

    /** Whether somebody with that session works here; the server asks again itself. */
    public static boolean isFor(Session session) {
        return session.roles().contains(RoleNames.ADMINISTRATOR);
    }

    /** Whether an administrator does nothing else, and so begins here instead of with a day's work. */
    public static boolean isAllFor(Session session) {
        return isFor(session) && session.roles().size() == 1;
    }

    /** Asks the server as that worker, with their access token; throws {@link LinkFault}. */
    <T> T ask(WorkerId worker, BiFunction<AdministrationLink, String, T> asked) {
        return tokens.as(worker, token -> asked.apply(link, token));
    }

    /** Where the server is asked. */
    Executor network() {
        return network;
    }

    /** The tablet on which all this is done. */
    DeviceId here() {
        return here;
    }

    /** Who somebody is that is about to be added. */
    WorkerId newWorker() {
        return new WorkerId(ids.next());
    }

    /** Where lists are saved. */
    Path folder() {
        return folder;
    }
}
