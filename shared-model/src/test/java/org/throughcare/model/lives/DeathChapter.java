package org.throughcare.model.lives;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.throughcare.model.person.Death;

/** Few die; then nothing is due any more. */
final class DeathChapter implements Chapter {

    @Override
    public void tell(Life life) {
        if (life.inPercent(2)) {
            LocalDate day = life.someDay();
            life.says(day.plusDays(1), Death.KIND, new Death(day.atTime(6, 30).toInstant(ZoneOffset.UTC), "hospital"));
        }
    }
}
