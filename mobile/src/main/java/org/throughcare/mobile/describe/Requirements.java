package org.throughcare.mobile.describe;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;

/** The requirements of a person's orders, for forms that are about one of them. */
public final class Requirements {

    private Requirements() {}

    /** Those that run today first, then the one that began last first. */
    public static List<Current<Requirement>> of(Ledger record, LocalDate today) {
        return record.current(Requirement.KIND).stream()
                .sorted(Comparator.comparing(
                                (Current<Requirement> one) -> !one.body().runsOn(today))
                        .thenComparing(one -> one.body().start(), Comparator.reverseOrder()))
                .toList();
    }

    /** The one that a form is most likely about; empty where none is recorded. */
    public static Optional<Current<Requirement>> likely(Desk desk, LedgerId ledger) {
        return of(desk.ledger(ledger), desk.today()).stream().findFirst();
    }

    /**
     * The one that a form is about: the one that what is amended names, the one that the route names, else the likely one;
     * empty where none is recorded.
     */
    public static Optional<Current<Requirement>> wanted(Desk desk, Route.Capture route, @Nullable EntryId amended) {
        LedgerId ledger = Objects.requireNonNull(route.ledger());
        EntryId wanted = amended == null ? route.about() : amended;
        return desk.ledger(ledger).current(Requirement.KIND).stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .or(() -> likely(desk, ledger));
    }

    /** All of them as answers. */
    public static List<Option> options(Desk desk, Ledger record) {
        EntryWords words = EntryWords.of(desk);
        return of(record, desk.today()).stream()
                .map(one -> Option.of(one.id().toString(), words.line(one)))
                .toList();
    }
}
