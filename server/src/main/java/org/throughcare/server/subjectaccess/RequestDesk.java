package org.throughcare.server.subjectaccess;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.RequestId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.subjectaccess.Exemptions;
import org.throughcare.model.subjectaccess.RequestState;
import org.throughcare.model.subjectaccess.ResponseTime;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.ledger.LedgerTables;
import org.throughcare.server.store.Transactions;

/** Reads what is asked about requests, and finds and tells them. */
@Singleton
class RequestDesk {

    private static final Set<String> LANGUAGES = Set.of("en", "cy");
    private static final int LONGEST_REASON = 500;
    private static final LocalDate EARLIEST = LocalDate.of(2018, 5, 25);

    private final RequestTable requests;
    private final LedgerTables ledgers;
    private final Transactions transactions;
    private final Trail trail;
    private final Clock clock;

    RequestDesk(RequestTable requests, LedgerTables ledgers, Transactions transactions, Trail trail, Clock clock) {
        this.requests = requests;
        this.ledgers = ledgers;
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    List<SubjectRequest> all() {
        List<SubjectRequest> all = transactions.read(requests::all);
        trail.ledgers(all.stream().map(SubjectRequest::ledger).toList());
        return all;
    }

    /** The request of that id; throws {@link Refusal} when there is none. */
    SubjectRequest find(String text) {
        UUID id = id(text);
        SubjectRequest request = transactions.read(tx -> requests.find(id, tx)).orElseThrow(Answering::unknown);
        trail.ledger(request.ledger());
        return request;
    }

    ObjBuilder told(SubjectRequest request) {
        return request.told(clock.instant().atZone(request.zone()).toLocalDate());
    }

    /** The id in a path, which the trail is told of. */
    UUID id(String text) {
        try {
            UUID id = RequestId.parse(text).uuid();
            trail.about("subject-request", id);
            return id;
        } catch (IllegalArgumentException e) {
            throw Answering.unknown();
        }
    }

    /** Reads a request that is to be opened; throws {@link Malformed} or {@link Refusal} with the field. */
    SubjectRequest read(Fields fields) {
        UUID id = fields.parsed("id", RequestId::parse, "not-an-id").uuid();
        trail.about("subject-request", id);
        LedgerId ledger = fields.parsed("ledger", LedgerId::parse, "not-a-ledger");
        trail.ledger(ledger);
        String calendar = fields.text("calendar");
        if (!Calendars.bundled().byName().containsKey(calendar)) {
            throw new Malformed("calendar", "unknown");
        }
        String language = fields.text("language");
        if (!LANGUAGES.contains(language)) {
            throw new Malformed("language", "unknown");
        }
        LocalDate received = day(fields, "receivedOn");
        ResponseTime time = new ResponseTime(received, notLater(fields, "identityAskedOn"), null, 0);
        mustBeThere(ledger);
        return new SubjectRequest(id, ledger, language, calendar, time, RequestState.RECEIVED, null, null);
    }

    private void mustBeThere(LedgerId ledger) {
        boolean there = ledger.subject() == Subject.PERSON
                && !transactions.read(tx -> ledgers.known(List.of(ledger), tx)).isEmpty();
        if (!there) {
            throw Refusal.ofField(HttpStatus.NOT_FOUND, "ledger", "unknown", "There is no such record.");
        }
    }

    /** A date that is not in the future anywhere, nor from before there was this law; null when it is left out. */
    @Nullable
    LocalDate notLater(Fields fields, String name) {
        LocalDate date = fields.optDate(name);
        if (date == null) {
            return null;
        }
        LocalDate tomorrow =
                clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        if (date.isAfter(tomorrow)) {
            throw new Malformed(name, "in-the-future");
        }
        if (date.isBefore(EARLIEST)) {
            throw new Malformed(name, "too-long-ago");
        }
        return date;
    }

    /** The same of a date that has to be there. */
    LocalDate day(Fields fields, String name) {
        LocalDate date = notLater(fields, name);
        if (date == null) {
            throw new Malformed(name, "required");
        }
        return date;
    }

    String reason(Fields fields) {
        String reason = fields.text("reason");
        if (reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw new Malformed("reason", "too-long");
        }
        return reason;
    }

    String exemption(Fields fields) {
        String code = fields.text("exemption");
        if (!Exemptions.list().contains(code)) {
            throw new Malformed("exemption", "unknown");
        }
        return code;
    }
}
