package org.throughcare.mobile.reception;

import static org.throughcare.mobile.look.Texts.join;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.FormScreen;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.PersonAlert;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.mobile.person.PersonForm;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reception.FirstDays;
import org.throughcare.model.reception.FirstDaysReview;
import org.throughcare.model.reception.Identification;
import org.throughcare.model.reception.Identified;
import org.throughcare.model.reception.ReceptionScreen;
import org.throughcare.model.reception.ReceptionScreen.Prescribed;
import org.throughcare.model.reference.ReferenceData;

/** Reception, the first 28 days in custody, and where a person was found to need help, on the tablet. */
public final class ReceptionRoom implements Room {

    /** The role of those who may see what was said of withdrawal and doses. */
    public static final String CLINICIAN = "clinician";

    @Override
    public String name() {
        return "reception";
    }

    @Override
    public Set<String> concerns() {
        return Set.of("tell-healthcare");
    }

    @Override
    public List<Sort<?>> sorts() {
        return List.of(
                Sort.of(ReceptionScreen.KIND, ReceptionRoom::line)
                        .form(ReceptionRoom::form)
                        .offered(Feather.LOG_IN)
                        .codes("substance", ReferenceData.SUBSTANCES)
                        .codes("withdrawalSigns", ReferenceData.WITHDRAWAL_SIGNS)
                        .codes("healthFlags", ReferenceData.HEALTH_FLAGS)
                        .onlyFor(CLINICIAN, "withdrawalSigns", "healthFlags", "dose"),
                Sort.of(
                                FirstDaysReview.KIND,
                                (FirstDaysReview review, CodeWords codes) ->
                                        join(codes.texts().date(review.heldOn()), review.summary()))
                        .form(FormScreen.opener((desk, route, ledger) -> new FirstDaysReviewForm(
                                desk, ledger, EntryForm.current(desk, ledger, FirstDaysReview.KIND, route.corrects()))))
                        .offered(
                                Feather.FLAG,
                                record -> !record.current(ReceptionScreen.KIND).isEmpty()),
                Sort.of(Identification.KIND, ReceptionRoom::line)
                        .form(FormScreen.opener((desk, route, ledger) -> new IdentificationForm(
                                desk, ledger, EntryForm.current(desk, ledger, Identification.KIND, route.corrects()))))
                        .offered(Feather.CROSSHAIR)
                        .codes("point", ReferenceData.IDENTIFICATION_POINTS));
    }

    private static Screen form(Desk desk, Route.Capture route) {
        LedgerId ledger = route.ledger();
        return new FormScreen(
                ledger == null
                        ? new ReceptionForm(desk, PersonForm.NEW)
                        : new ReceptionForm(
                                desk, ledger, EntryForm.current(desk, ledger, ReceptionScreen.KIND, route.corrects())),
                desk);
    }

    @Override
    public List<PersonCard.Deed> newcomers(Texts texts) {
        return List.of(new PersonCard.Deed(
                texts.get("reception-screen.new"), new Route.Capture(ReceptionScreen.KIND.name(), null, null, null)));
    }

    @Override
    public Optional<Route> route(Duty duty) {
        return switch (duty.rule()) {
            case "contact-prescriber", "tell-healthcare" ->
                Optional.of(Route.Capture.correcting(ReceptionScreen.KIND.name(), duty.ledger(), duty.because()));
            case "first-days-review" -> Optional.of(Route.Capture.of(FirstDaysReview.KIND.name(), duty.ledger()));
            default -> Optional.empty();
        };
    }

    private static String line(ReceptionScreen screen, CodeWords codes) {
        return join(
                codes.texts().dateTime(screen.screenedAt()),
                screen.uses().stream()
                        .map(use -> codes.name(ReferenceData.SUBSTANCES, use.substance()))
                        .collect(Collectors.joining(", ")),
                prescribed(screen, codes.texts()));
    }

    private static String line(Identification identification, CodeWords codes) {
        return join(
                codes.capital(ReferenceData.IDENTIFICATION_POINTS, identification.point()),
                codes.texts().date(identification.on()),
                identification.organisation());
    }

    /** What is prescribed, without the dose, and whether it is only what the person said. */
    private static String prescribed(ReceptionScreen screen, Texts texts) {
        Prescribed prescribed = screen.prescribed();
        if (prescribed == null) {
            return "";
        }
        String state = prescribed.isVerified() ? "reception-screen.verified" : "reception-screen.asTold";
        String by = prescribed.prescriber();
        return texts.get(state, by == null ? prescribed.medicine() : prescribed.medicine() + ", " + by);
    }

    @Override
    public List<PersonCard> cards(Desk desk, Ledger record) {
        LocalDate today = desk.today();
        return Stream.of(
                        FirstDays.of(record, desk.lists(), Texts.ZONE, today)
                                .filter(days -> days.holds(today))
                                .map(days -> firstDays(days, today, desk, record)),
                        identified(desk, record))
                .flatMap(Optional::stream)
                .toList();
    }

    private static PersonCard firstDays(FirstDays days, LocalDate today, Desk desk, Ledger record) {
        Texts texts = desk.texts();
        List<PersonCard.Line> lines = new ArrayList<>();
        lines.add(PersonCard.Line.of(
                texts.get("first-days.day", days.day(today), FirstDays.DAYS),
                texts.get("first-days.last", texts.date(days.reception()), texts.date(days.last()))));
        lines.add(PersonCard.Line.of(
                texts.count("first-days.met", days.met().size()),
                days.met().stream().map(texts::date).collect(Collectors.joining(", "))));
        for (FirstDays.Gap gap : days.gaps(today)) {
            lines.add(new PersonCard.Line(
                    texts.get("from.to", texts.date(gap.from()), texts.date(gap.to())),
                    texts.get("first-days.gap.days", gap.days()),
                    null,
                    new PersonCard.Mark(texts.get("first-days.gap"), Tone.WARNING)));
        }
        return new PersonCard(
                texts.get("first-days.card"),
                lines,
                List.of(new PersonCard.Deed(
                        texts.get("first-days.review"), Route.Capture.of(FirstDaysReview.KIND.name(), record.id()))));
    }

    private static Optional<PersonCard> identified(Desk desk, Ledger record) {
        Texts texts = desk.texts();
        CodeWords codes = new CodeWords(desk.lists(), texts);
        List<PersonCard.Line> lines = Identified.in(record, desk.lists()).stream()
                .map(point -> PersonCard.Line.of(
                        codes.capital(ReferenceData.IDENTIFICATION_POINTS, point.point()), texts.date(point.on())))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonCard(texts.get("identification.card"), lines, List.of()));
    }

    /** Signs of withdrawal are for clinicians only (NDS-6). */
    @Override
    public List<PersonAlert> alerts(Desk desk, Ledger record) {
        if (!desk.session().roles().contains(CLINICIAN)) {
            return List.of();
        }
        Texts texts = desk.texts();
        CodeWords codes = new CodeWords(desk.lists(), texts);
        return record.current(ReceptionScreen.KIND).stream()
                .map(Current::body)
                .filter(ReceptionScreen::flagsWithdrawal)
                .map(screen -> new PersonAlert(
                        Tone.GRAVE,
                        texts.get("reception-screen.withdrawal", texts.dateTime(screen.screenedAt())),
                        screen.withdrawalSigns().stream()
                                .map(sign -> codes.name(ReferenceData.WITHDRAWAL_SIGNS, sign))
                                .collect(Collectors.joining(", ")),
                        List.of()))
                .toList();
    }
}
