package org.throughcare.model.lives;

import java.time.LocalDate;
import java.util.List;
import org.throughcare.model.Kinds;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerThread;

/**
 * Some of what was told was entered in error. Now and then that turns out to be wrong in its turn, two tablets find the
 * same error, or somebody amends what another one takes back. A death is taken back more often than its share, for more
 * hangs on it than on anything else.
 */
final class MistakesChapter implements Chapter {

    @Override
    public void tell(Life life) {
        List<LedgerThread<?>> told = Kinds.all().stream()
                .filter(kind -> !kind.lasting())
                .<LedgerThread<?>>flatMap(kind -> life.ledger().threads(kind).stream())
                .toList();
        for (int left = life.between(0, 2); left > 0 && !told.isEmpty(); left--) {
            mistake(life, life.oneOf(told));
        }
        told.stream()
                .filter(thread -> thread.kind().name().equals("death") && life.inPercent(50))
                .forEach(thread -> mistake(life, thread));
    }

    private static <B extends Body> void mistake(Life life, LedgerThread<B> thread) {
        LocalDate day = life.someDay();
        List<Entry> heads = thread.heads();
        EnteredInError said = new EnteredInError(thread.kind().name(), thread.id(), true);
        life.amends(day, EnteredInError.KIND, heads, said).ifPresent(word -> {
            if (life.inPercent(20)) {
                life.amends(day, EnteredInError.KIND, heads, said);
            }
            if (life.inPercent(20)) {
                life.amends(day.plusDays(3), EnteredInError.KIND, List.of(word), said.saying(false));
            }
            if (life.inPercent(25)) {
                amend(life, day, thread.kind(), heads);
            }
        });
    }

    private static <B extends Body> void amend(Life life, LocalDate day, Kind<B> kind, List<Entry> heads) {
        B body = kind.bodyOf(heads.get(0));
        if (body != null) {
            life.amends(day, kind, heads, body);
        }
    }
}
