package org.throughcare.mobile.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.throughcare.mobile.link.Grant;
import org.throughcare.mobile.link.KeysToTell;
import org.throughcare.mobile.store.Parting;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.TabletKey;
import org.throughcare.mobile.vault.KeptVault;
import org.throughcare.mobile.vault.OpenVaults;
import org.throughcare.mobile.vault.SealedTexts;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.Recipient;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.model.sync.Destruction;

/** The workers who have signed in on this tablet, kept in its store under the names they sign in with. */
public final class Accounts {

    private static final String PREFIX = "account:";

    private static final String SERVER = "delivery-key";
    private static final String TOKEN = "refresh token";
    private static final String FORMS = "form:";

    private static final String TOLD = "tablet-key-told";

    private final Store store;
    private final OpenVaults vaults;
    private final Clock clock;
    private final SealedTexts texts;

    /** The accounts in that store; the vaults are told for whom they can seal. */
    public Accounts(Store store, OpenVaults vaults, Clock clock) {
        this.store = store;
        this.vaults = vaults;
        this.clock = clock;
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

    /** The key with which the tablet itself signs what it destroys; made when there is none. */
    synchronized VerifyingKey tabletKey(DeviceId device, RandomGenerator random) {
        Optional<TabletKey> kept = store.setting(TabletKey.SETTING)
                .flatMap(TabletKey::read)
                .filter(key -> key.device().equals(device));
        TabletKey key = kept.orElseGet(() -> TabletKey.random(device, random));
        if (kept.isEmpty()) {
            store.keep(TabletKey.SETTING, key.text());
        }
        return key.verifyingKey();
    }

    /** Whether the server was told that key of the tablet when somebody signed in. */
    boolean hasTold(VerifyingKey tabletKey) {
        return store.setting(TOLD).filter(tabletKey.name()::equals).isPresent();
    }

    /** Notes that the server was told that key of the tablet. */
    void told(KeysToTell told) {
        VerifyingKey tabletKey = told.tablet();
        if (tabletKey != null && !hasTold(tabletKey)) {
            store.keep(TOLD, tabletKey.name());
        }
    }

    /**
     * Destroys a worker's vault and what only it opened, here and on the medium, and signs for it; lets them in no more, not even
     * offline. What waits to be sent stays, sealed for the server.
     */
    public synchronized void destroy(WorkerId worker, Destruction.Why why) {
        vaults.forget(worker);
        Map<String, String> instead = new HashMap<>();
        Set<WorkerId> vault = new HashSet<>();
        for (String name : names()) {
            named(name)
                    .filter(account -> account.session().worker().equals(worker))
                    .ifPresent(account -> {
                        instead.put(key(name), text(account.withoutVault()));
                        if (account.vault() != null) {
                            vault.add(worker);
                        }
                    });
        }
        store.dropAllOf(
                worker,
                new Parting(why, clock.instant(), vault, instead, store.settings(FORMS + worker), dockTokens()));
        store.scrub();
    }

    /**
     * Destroys everybody's vault and all records, and signs for it; whoever has nothing that waits to be sent is forgotten.
     */
    synchronized void destroyAll(Destruction.Why why) {
        List<WorkerId> waiting = store.authorsWaiting();
        Map<String, String> instead = new HashMap<>();
        List<String> forgotten = new ArrayList<>(store.settings(FORMS));
        Set<WorkerId> gone = new HashSet<>();
        for (String name : names()) {
            named(name).ifPresent(account -> {
                WorkerId worker = account.session().worker();
                vaults.forget(worker);
                if (account.vault() != null) {
                    gone.add(worker);
                }
                if (waiting.contains(worker)) {
                    instead.put(key(name), text(account.withoutVault()));
                } else {
                    forgotten.add(key(name));
                }
            });
        }
        store.dropAll(new Parting(why, clock.instant(), gone, instead, forgotten, dockTokens()));
    }

    /** What to say of a record that goes by itself, or of all that is left. */
    public Parting parting(Destruction.Why why) {
        return Parting.of(why, clock.instant(), dockTokens());
    }

    /** The dock tokens of everybody on the tablet. */
    public List<String> dockTokens() {
        return all().stream()
                .flatMap(account -> Stream.ofNullable(account.dockToken()))
                .distinct()
                .toList();
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
        store.keep(key(name), text(account));
    }

    private static String text(Account account) {
        return JsonText.writeText(account.json());
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
