package org.throughcare.mobile.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.throughcare.mobile.link.Grant;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.vault.KeptVault;
import org.throughcare.mobile.vault.OpenVaults;
import org.throughcare.mobile.vault.SealedTexts;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.Recipient;

/** The workers who have signed in on this tablet, kept in its store under the names they sign in with. */
public final class Accounts {

    private static final String PREFIX = "account:";

    private static final String SERVER = "delivery-key";
    private static final String TOKEN = "refresh token";
    private static final String FORMS = "form:";

    private final Store store;
    private final OpenVaults vaults;
    private final SealedTexts texts;

    /** The accounts in that store; the vaults are told for whom they can seal. */
    public Accounts(Store store, OpenVaults vaults) {
        this.store = store;
        this.vaults = vaults;
        this.texts = new SealedTexts(vaults);
        all().forEach(this::introduce);
        store.setting(SERVER).ifPresent(this::server);
    }

    private void introduce(Account account) {
        KeptVault vault = account.vault();
        if (vault != null) {
            vaults.knows(account.session().worker(), vault.recipient());
        }
    }

    private void server(String key) {
        try {
            vaults.server(Recipient.parse(key));
        } catch (IllegalArgumentException e) {
            // Illegible on a medium that was damaged: told again with the next tokens.
            System.getLogger(Accounts.class.getName()).log(System.Logger.Level.DEBUG, "the server's key is illegible");
        }
    }

    /** Keeps what tokens bring besides: for whom entries are sealed that are handed in unread. */
    void heard(Grant grant) {
        String key = grant.deliveryKey();
        if (key != null) {
            server(key);
            store.keep(SERVER, key);
        }
    }

    /** The workers of this tablet. */
    public List<WorkerId> workers() {
        return all().stream()
                .map(account -> account.session().worker())
                .distinct()
                .toList();
    }

    /** Lets a worker in no more, not even offline, and destroys their vault; what they recorded can still be sent. */
    public void shut(WorkerId worker) {
        vaults.forget(worker);
        change(worker, Account::withoutVault);
        store.scrub();
    }

    /**
     * Destroys a worker's vault and what only it opened, here and on the medium; what waits to be sent stays, sealed for
     * the server.
     */
    void destroy(WorkerId worker) {
        store.dropAllOf(worker);
        store.forget(store.settings(FORMS + worker));
        shut(worker);
    }

    /** Seals what a version without vaults left. */
    void sealWhatLiesOpen(WorkerId worker) {
        store.sealOpen(worker);
    }

    /** Hands in what the worker left when their vault is closed; empty when the server gave nothing for that. */
    public Optional<String> dockToken(WorkerId worker) {
        return of(worker).map(Account::dockToken);
    }

    /** Notes that the server takes that dock token no more: the worker has to sign in again. */
    public void dockDenied(WorkerId worker, String token) {
        change(worker, account -> token.equals(account.dockToken()) ? account.withoutDockToken() : account);
    }

    /** Gets new tokens; empty while the worker's vault is closed, or when there is none. */
    Optional<String> refreshToken(WorkerId worker) {
        return of(worker).map(Account::refreshToken).flatMap(closed -> texts.open(worker, closed, TOKEN));
    }

    /** A token as it is kept of a worker with that vault. */
    static String sealed(String refreshToken, KeptVault vault) {
        return SealedTexts.seal(vault.recipient(), refreshToken, TOKEN);
    }

    /** Forgets a worker. */
    public void forget(WorkerId worker) {
        names().stream()
                .filter(name -> named(name)
                        .filter(account -> account.session().worker().equals(worker))
                        .isPresent())
                .toList()
                .forEach(this::forget);
    }

    Optional<Account> named(String name) {
        return store.setting(key(name)).flatMap(Accounts::read);
    }

    Optional<Account> of(WorkerId worker) {
        return all().stream()
                .filter(account -> account.session().worker().equals(worker))
                .findFirst();
    }

    List<Account> all() {
        return store.settings(PREFIX).stream()
                .flatMap(name -> store.setting(name).stream())
                .flatMap(text -> read(text).stream())
                .toList();
    }

    List<String> names() {
        return store.settings(PREFIX).stream()
                .map(name -> name.substring(PREFIX.length()))
                .filter(name -> named(name).isPresent())
                .toList();
    }

    synchronized void keep(String name, Account account) {
        introduce(account);
        store.keep(key(name), JsonText.writeText(account.json()));
    }

    /** Changes what is kept of a worker, under whatever name. */
    synchronized void change(WorkerId worker, UnaryOperator<Account> change) {
        for (String name : names()) {
            change(name, account -> account.session().worker().equals(worker) ? change.apply(account) : account);
        }
    }

    /** Changes what is kept under a name, if anything is. */
    synchronized void change(String name, UnaryOperator<Account> change) {
        named(name).ifPresent(account -> keep(name, change.apply(account)));
    }

    synchronized void forget(String name) {
        named(name).ifPresent(account -> vaults.forget(account.session().worker()));
        store.forget(List.of(key(name)));
    }

    private static String key(String name) {
        return PREFIX + name.strip().toLowerCase(Locale.ROOT);
    }

    /** An account that a damaged medium has made illegible is none: its worker signs in with the server again. */
    private static Optional<Account> read(String text) {
        try {
            return Optional.of(Account.of(Fields.of(JsonText.readObject(text))));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }
}
