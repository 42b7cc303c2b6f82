package org.throughcare.server.reminder;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.person.Phone;
import org.throughcare.server.store.Sql;

/** The phones that messages may go to, without those that the provider has declared gone. */
@Singleton
final class Phones {

    /** The push address of the person's newest phone that is theirs alone and still there. */
    Optional<String> address(Ledger record, Connection tx) throws SQLException {
        List<Current<Phone>> phones = new ArrayList<>(record.current(Phone.KIND));
        for (int i = phones.size() - 1; i >= 0; i--) {
            Phone phone = phones.get(i).body();
            String token = phone.token();
            boolean usable = !phones.get(i).inConflict() && phone.isOwn() && phone.mayRemind();
            if (usable && token != null && !dead(token, tx)) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    /** Notes that nobody can be reached there any more. */
    void bury(String token, Instant now, Connection tx) throws SQLException {
        Sql.run(
                tx,
                "insert into dead_phone (token_hash, since) values (?, ?) on conflict do nothing",
                hash(token),
                now);
    }

    private static boolean dead(String token, Connection tx) throws SQLException {
        return Sql.first(tx, "select 1 from dead_phone where token_hash = ?", row -> true, (Object) hash(token))
                .isPresent();
    }

    private static byte[] hash(String token) {
        return Hash.of(token.getBytes(StandardCharsets.UTF_8)).bytes();
    }
}
