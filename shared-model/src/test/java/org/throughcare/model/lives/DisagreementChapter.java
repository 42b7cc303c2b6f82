package org.throughcare.model.lives;

import java.time.LocalDate;
import java.util.List;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.person.Phone;
import org.throughcare.model.testkit.Sessions;

/** Two tablets that amend one thing without knowing of each other; somebody may have chosen since. */
final class DisagreementChapter implements Chapter {

    @Override
    public void tell(Life life) {
        if (life.inPercent(15)) {
            LocalDate day = life.someDay();
            life.says(day, Phone.KIND, Sessions.phone("en")).ifPresent(phone -> {
                List<Entry> heads = List.of(
                        life.amends(day, Phone.KIND, List.of(phone), Sessions.phone("cy", Phone.SHARED, true))
                                .orElseThrow(),
                        life.amends(day, Phone.KIND, List.of(phone), Sessions.phone("en", Phone.STAFF, true))
                                .orElseThrow());
                if (life.inPercent(30)) {
                    life.amends(day.plusDays(2), Phone.KIND, heads, Sessions.phone("en"));
                }
            });
        }
    }
}
