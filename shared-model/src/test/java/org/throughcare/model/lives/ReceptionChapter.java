package org.throughcare.model.lives;

import java.time.LocalDate;
import java.util.List;
import org.throughcare.model.reception.ReceptionScreen;
import org.throughcare.model.reception.ReceptionScreen.Prescribed;
import org.throughcare.model.reception.ReceptionScreen.Use;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.transfer.Transfer;
import org.throughcare.model.transfer.Transfer.Stage;

/** Coming into custody, with what is asked there, and now and then being moved on before the first days are over. */
final class ReceptionChapter implements Chapter {

    @Override
    public void tell(Life life) {
        if (!life.inPercent(30)) {
            return;
        }
        LocalDate day = life.someDay();
        life.says(day.plusDays(1), ReceptionScreen.KIND, screen(life, day));
        if (life.inPercent(30)) {
            LocalDate moved = day.plusDays(life.between(3, 20));
            life.says(
                    moved,
                    Transfer.KIND,
                    new Transfer(
                            life.team(),
                            life.team().equals(Cast.WING) ? Cast.CLINIC : Cast.WING,
                            "OTHER",
                            null,
                            null,
                            null,
                            null,
                            Stage.OFFERED));
        }
    }

    private static ReceptionScreen screen(Life life, LocalDate day) {
        return new ReceptionScreen(
                day,
                day.atTime(18, 30),
                "HMP Harbour",
                List.of(new Use("HEROIN", null)),
                "never",
                life.inPercent(50) ? List.of("SWEATING") : List.of(),
                life.inPercent(60) ? Prescribed.asTold("clinic X", "methadone", "60 ml") : null,
                null,
                true,
                null,
                life.inPercent(20) ? List.of("WITHDRAWAL") : List.of(),
                null,
                null);
    }
}
