package org.throughcare.mobile.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.throughcare.mobile.link.Grant;
import org.throughcare.mobile.link.Link;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.vault.KeptVault;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;

/**
 * The tokens with which entries are sent as their author's, also when that worker is not at the tablet. A token counts
 * until the server denies it, so no clock decides; then the refresh token is tried once.
 */
public final class Tokens {

    private final Accounts accounts;
    private final Link link;
    private final DeviceId device;
    private final Map<WorkerId, String> access = new ConcurrentHashMap<>();

    /** The tokens of the workers of this tablet. */
    public Tokens(Accounts accounts, Link link, DeviceId device) {
        this.accounts = accounts;
        this.link = link;
        this.device = device;
    }

    /** Makes a request as this worker; throws {@link LinkFault} DENIED when the worker has to sign in again first. */
    public <T> T as(WorkerId worker, Function<String, T> request) {
        String token = access.get(worker);
        if (token != null) {
            try {
                return request.apply(token);
            } catch (LinkFault fault) {
                if (fault.sort() != LinkFault.Sort.DENIED) {
                    throw fault;
                }
                access.remove(worker, token);
            }
        }
        return request.apply(refreshed(worker));
    }

    /** Whether the worker has to sign in again before anything can be sent in their name. */
    public boolean lapsed(WorkerId worker) {
        return accounts.of(worker).map(Account::signInAgain).orElse(true);
    }

    void granted(WorkerId worker, Grant grant) {
        accounts.heard(grant);
        access.put(worker, grant.accessToken());
    }

    /** Forgets all tokens that are not on the medium. */
    public void forget() {
        access.clear();
    }

    /** One at a time: two that carry the same session on at once would leave one of them with a token that is void. */
    private synchronized String refreshed(WorkerId worker) {
        String meanwhile = access.get(worker);
        if (meanwhile != null) {
            return meanwhile;
        }
        String kept = accounts.of(worker).map(Account::refreshToken).orElse(null);
        if (kept == null) {
            throw new LinkFault(LinkFault.Sort.DENIED, "sign-in-again", null);
        }
        // Locked meanwhile: nobody is denied anything, it goes on when the worker is back.
        String refresh = accounts.refreshToken(worker)
                .orElseThrow(() -> new LinkFault(LinkFault.Sort.UNREACHABLE, "locked", null));
        try {
            Grant grant = link.refresh(refresh, device);
            Session session = SessionCodec.read(Fields.of(grant.worker()));
            accounts.change(worker, account -> renewed(account, grant).with(session));
            granted(worker, grant);
            return grant.accessToken();
        } catch (LinkFault fault) {
            if (fault.sort() == LinkFault.Sort.DENIED) {
                accounts.change(
                        worker,
                        account -> kept.equals(account.refreshToken())
                                ? account.withTokens(null, account.dockToken())
                                : account);
            }
            throw fault;
        }
    }

    /** A vault that was destroyed meanwhile gets no token. */
    private static Account renewed(Account account, Grant grant) {
        KeptVault vault = account.vault();
        String dock = grant.dockToken() == null ? account.dockToken() : grant.dockToken();
        return vault == null ? account : account.withTokens(Accounts.sealed(grant.refreshToken(), vault), dock);
    }
}
