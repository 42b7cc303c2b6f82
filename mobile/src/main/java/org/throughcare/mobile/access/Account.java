package org.throughcare.mobile.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.vault.KeptVault;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.seal.VerifyingKey;

/**
 * What a tablet keeps of a worker who has signed in on it.
 *
 * @param vault what the passphrase opens; null after it was destroyed, when only the server lets the worker in
 * @param wrong tries that failed since the last good one
 * @param lockedAt since when the worker is locked out, by the tablet's clock; null when not
 * @param refreshToken gets new tokens, sealed in the vault; null when there is none
 * @param dockToken hands in what the worker left, and asks what was withdrawn, without their vault; null when there is none
 * @param keys by which the server sees what the worker signed here: the vault's, then those of vaults before it
 * @param signInAgain whether the server did not take the refresh token any more
 * @param organisation whether the worker signs in with their organisation's provider, and the server knows no passphrase of theirs
 */
record Account(
        Session session,
        @Nullable KeptVault vault,
        int wrong,
        @Nullable Instant lockedAt,
        @Nullable String refreshToken,
        @Nullable String dockToken,
        List<VerifyingKey> keys,
        boolean signInAgain,
        boolean organisation) {

    /** Copies the list. */
    Account {
        keys = List.copyOf(keys);
    }

    /** How long a worker is locked out now that they are; doubled with every try that is wrong again (USR-4). */
    Duration lockOut() {
        return Access.LOCK_OUT.multipliedBy(1L << Math.max(0, Math.min(wrong, Access.LAST_TRY) - Access.TRIES));
    }

    /** How much longer the worker is locked out; zero when not. A clock that was set back starts the time again. */
    Duration lockedFor(Clock clock) {
        if (lockedAt == null) {
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        Duration over = Duration.between(lockedAt, now);
        Duration left = over.isNegative() ? lockOut() : lockOut().minus(over);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether the server has been told of a vault that signs so. */
    boolean hasTold(VerifyingKey key) {
        return keys.contains(key);
    }

    Account withTries(int tries, @Nullable Instant locked) {
        return new Account(session, vault, tries, locked, refreshToken, dockToken, keys, signInAgain, organisation);
    }

    Account withTokens(@Nullable String refresh, @Nullable String dock) {
        return new Account(session, vault, wrong, lockedAt, refresh, dock, keys, refresh == null, organisation);
    }

    Account with(Session now) {
        return new Account(now, vault, wrong, lockedAt, refreshToken, dockToken, keys, signInAgain, organisation);
    }

    /** Without the dock token, which the server takes no more: what waits needs its worker. */
    Account withoutDockToken() {
        return new Account(session, vault, wrong, lockedAt, refreshToken, null, keys, true, organisation);
    }

    /** Without the vault, and what was in it: whoever it was has to sign in again. */
    Account withoutVault() {
        return new Account(session, null, wrong, lockedAt, null, dockToken, keys, true, organisation);
    }

    Json.Obj json() {
        return Json.obj()
                .put("session", SessionCodec.write(session))
                .put("vault", vault == null ? null : vault.json())
                .put("wrong", wrong)
                .putText("lockedAt", lockedAt)
                .put("refreshToken", refreshToken)
                .put("dockToken", dockToken)
                .put(
                        "signingKeys",
                        Json.texts(keys.stream().map(VerifyingKey::toString).toList()))
                .put("signInAgain", signInAgain)
                .put("organisation", organisation)
                .build();
    }

    static Account of(Fields fields) {
        Fields vault = fields.optObject("vault");
        return new Account(
                SessionCodec.read(fields.object("session")),
                vault == null ? null : KeptVault.of(vault),
                fields.integer("wrong"),
                fields.optInstant("lockedAt"),
                fields.optText("refreshToken"),
                fields.optText("dockToken"),
                keys(fields.texts("signingKeys")),
                fields.bool("signInAgain"),
                Boolean.TRUE.equals(fields.optBool("organisation")));
    }

    private static List<VerifyingKey> keys(List<String> texts) {
        try {
            return texts.stream().map(VerifyingKey::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new Malformed("signingKeys", "not-a-key");
        }
    }

    @Override
    public String toString() {
        return "Account[" + session.worker() + "]";
    }
}
