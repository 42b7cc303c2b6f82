package org.throughcare.mobile.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.throughcare.mobile.store.Store;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.WorkerId;

/** The workers who have signed in on this tablet, kept in its store under the names they sign in with. */
public final class Accounts {

    private static final String PREFIX = "account:";

    private final Store store;

    /** The accounts in that store. */
    public Accounts(Store store) {
        this.store = store;
    }

    /** The workers of this tablet. */
    public List<WorkerId> workers() {
        return all().stream()
                .map(account -> account.session().worker())
                .distinct()
                .toList();
    }

    /** Lets a worker in no more, not even offline; what they recorded can still be sent. */
    public void shut(WorkerId worker) {
        change(worker, Account::withoutVerifier);
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
