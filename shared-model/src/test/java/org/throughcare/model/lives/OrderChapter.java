package org.throughcare.model.lives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.order.Induction;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.order.TestSchedule;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.testkit.Bodies;

/** A requirement, how often the court wants tests, consent to it that may be withdrawn and given anew, and information. */
final class OrderChapter implements Chapter {

    private static final List<Code> CHECKLIST =
            ReferenceData.bundled().list(ReferenceData.INFORMATION_CHECKLIST).codes();

    @Override
    public void tell(Life life) {
        int orders = life.inPercent(85) ? life.between(1, 2) : 0;
        for (int i = 0; i < orders; i++) {
            LocalDate start = Lives.FIRST.plusDays(life.between(-300, 330));
            Requirement requirement =
                    life.inPercent(65) ? Bodies.drr(start.toString(), "O", "C") : Bodies.atr(start.toString());
            life.says(start, Requirement.KIND, requirement).ifPresent(order -> under(life, order, start));
        }
    }

    private static void under(Life life, Entry order, LocalDate start) {
        if (life.inPercent(25)) {
            LocalDate from = start.plusDays(life.between(0, 60));
            life.says(
                    from,
                    TestSchedule.KIND,
                    Bodies.schedule(order.id(), life.between(1, 3), from.toString(), from.toString()));
        }
        if (life.inPercent(60)) {
            consent(life, order.id(), start);
        }
        if (life.inPercent(60)) {
            induction(life, order.id(), start);
        }
    }

    private static void consent(Life life, EntryId order, LocalDate start) {
        OrderConsent consent = Bodies.consent(order, start.toString());
        life.says(start, OrderConsent.KIND, consent).ifPresent(given -> {
            if (life.inPercent(30)) {
                LocalDate on = start.plusDays(life.between(1, 200));
                life.amends(on, OrderConsent.KIND, List.of(given), consent.withdrawn(on));
                if (life.inPercent(40)) {
                    LocalDate again = on.plusDays(life.between(0, 60));
                    life.says(again, OrderConsent.KIND, Bodies.consent(order, again.toString()));
                }
            }
        });
    }

    private static void induction(Life life, EntryId order, LocalDate start) {
        List<Induction.Item> items = new ArrayList<>();
        LocalDate on = start.plusDays(life.between(0, 20));
        for (Code item : CHECKLIST) {
            if (life.inPercent(93)) {
                items.add(Bodies.given(item.code(), on.toString(), "en"));
            }
        }
        life.says(on, Induction.KIND, new Induction(order, items));
    }
}
