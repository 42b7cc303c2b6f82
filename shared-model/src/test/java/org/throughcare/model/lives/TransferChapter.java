package org.throughcare.model.lives;

import java.time.LocalDate;
import java.util.List;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.transfer.Transfer;
import org.throughcare.model.transfer.Transfer.Stage;

/** An offer to another team, answered or not. */
final class TransferChapter implements Chapter {

    @Override
    public void tell(Life life) {
        if (!life.inPercent(30)) {
            return;
        }
        LocalDate day = life.someDay();
        TeamId to = life.team().equals(Cast.WING) ? Cast.CLINIC : Cast.WING;
        Transfer offer = new Transfer(life.team(), to, "OTHER", null, null, null, null, Stage.OFFERED);
        life.says(day, Transfer.KIND, offer).ifPresent(offered -> {
            if (life.inPercent(40)) {
                life.amends(
                        day.plusDays(life.between(0, 20)),
                        Transfer.KIND,
                        List.of(offered),
                        offer.at(life.oneOf(List.of(Stage.DECLINED, Stage.WITHDRAWN))));
            }
        });
    }
}
