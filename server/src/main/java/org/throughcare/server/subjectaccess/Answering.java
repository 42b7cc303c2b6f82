package org.throughcare.server.subjectaccess;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.subjectaccess.Disclosure;
import org.throughcare.model.subjectaccess.ResponseTime;
import org.throughcare.model.subjectaccess.Standing;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.ledger.Drawing;
import org.throughcare.server.store.Transactions;
import org.throughcare.server.view.Links;

/**
 * How a request is answered: opened, its time put right, what is held gathered, each item decided about, and released by a
 * second reader, or refused. Each step and its record in the trail are one transaction.
 */
@Singleton
class Answering {

    private final RequestTable requests;
    private final ItemTable items;
    private final Gathering gathering;
    private final FileWriter writer;
    private final Links links;
    private final Drawing drawing;
    private final Transactions transactions;
    private final Trail trail;
    private final Clock clock;

    Answering(
            RequestTable requests,
            ItemTable items,
            Gathering gathering,
            FileWriter writer,
            Links links,
            Drawing drawing,
            Transactions transactions,
            Trail trail,
            Clock clock) {
        this.requests = requests;
        this.items = items;
        this.gathering = gathering;
        this.writer = writer;
        this.links = links;
        this.drawing = drawing;
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    /** A step about a request that nobody else changes meanwhile. */
    private interface Step {
        void about(SubjectRequest request, Instant now, Connection tx) throws SQLException;
    }

    /** Opens a request; asked again it is the same. Throws {@link Refusal} where that id is another request's. */
    SubjectRequest open(SubjectRequest request, WorkerId by) {
        SubjectRequest open = transactions.write(tx -> {
            requests.open(request, by, clock.instant(), tx);
            trail.add(tx);
            return requests.find(request.id(), tx).orElse(request);
        });
        if (!open.ledger().equals(request.ledger())) {
            throw Refusal.ofField(HttpStatus.CONFLICT, "id", "taken", "Another request has that id.");
        }
        return open;
    }

    /** Notes when the person was asked to show who they are, and when they did. */
    SubjectRequest identity(UUID id, LocalDate asked, @Nullable LocalDate shown) {
        return step(id, (request, now, tx) -> {
            open(!request.state().closed());
            ResponseTime time = request.time();
            requests.identity(id, new ResponseTime(time.receivedOn(), asked, shown, time.moreMonths()), tx);
        });
    }

    /** Notes that it takes so many months longer, and why; the person has to be told within the first. */
    SubjectRequest longer(UUID id, int months, String reason) {
        return step(id, (request, now, tx) -> {
            open(!request.state().closed());
            LocalDate today = now.atZone(request.zone()).toLocalDate();
            if (!request.time().mayTakeLonger(months, today, request.workingDays())) {
                throw Refusal.ofField(
                        HttpStatus.CONFLICT,
                        "months",
                        "too-long",
                        "It may take one or two months longer, once, and that has to be said within the first month.");
            }
            requests.longer(id, months, reason, tx);
        });
    }

    /** Gathers all that is held over all records that are linked as the person's. */
    SubjectRequest gather(UUID id, WorkerId by) {
        drawing.catchUp();
        return step(id, (request, now, tx) -> {
            open(request.state().mayGather());
            List<LedgerId> ledgers = links.around(List.of(request.ledger())).ledgersOf(request.ledger());
            trail.ledgers(ledgers);
            List<Item> found = gathering.of(ledgers, tx);
            trail.detail("items " + found.size());
            items.gathered(id, found, tx);
            requests.gathered(id, by, now, tx);
        });
    }

    /** Decides about the items from one number to another, or those of them whose only concern is that. */
    SubjectRequest decide(UUID id, ItemRange range, Standing standing, WorkerId by) {
        return step(id, (request, now, tx) -> {
            open(request.state().mayReview());
            List<ItemTable.Standed> chosen = range.in(items.page(id, range.first() - 1, range.size(), tx));
            if (chosen.isEmpty()) {
                throw Refusal.ofField(HttpStatus.NOT_FOUND, "first", "unknown", "There are no such items.");
            }
            chosen.forEach(item -> mustFit(item, standing));
            items.decide(id, chosen.stream().map(ItemTable.Standed::number).toList(), standing, by, now, tx);
            trail.detail("items " + chosen.size() + ", " + range);
            requests.inReview(id, tx);
        });
    }

    private static void mustFit(ItemTable.Standed item, Standing standing) {
        try {
            Disclosure.of(item.content(), standing);
        } catch (IllegalArgumentException e) {
            throw Refusal.ofField(
                    HttpStatus.BAD_REQUEST, "fields", "not-in-item", "Not every item has all of these fields.");
        }
    }

    /** Releases what was decided to be given; by somebody who has neither gathered nor decided anything. */
    SubjectRequest release(UUID id, WorkerId by) {
        return step(id, (request, now, tx) -> {
            open(request.state().mayReview());
            long undecided = items.undecided(id, tx);
            if (undecided > 0) {
                trail.detail("undecided " + undecided);
                throw Refusal.of(HttpStatus.CONFLICT, "undecided", "There are items that nobody has decided about.");
            }
            if (by.uuid().equals(request.gatheredBy())
                    || items.reviewers(id, tx).contains(by.uuid())) {
                throw Refusal.of(
                        HttpStatus.CONFLICT,
                        "second-reader",
                        "Somebody releases it who has neither gathered it nor decided about it.");
            }
            ReleasedFile file = writer.write(request, items.page(id, 0, Integer.MAX_VALUE, tx), now);
            trail.detail(file.hashes());
            requests.released(id, file, by, now, tx);
            items.letGo(id, tx);
        });
    }

    /** Refuses the whole request, with the reason that the person is told. */
    SubjectRequest refuse(UUID id, String exemption, String reason, WorkerId by) {
        return step(id, (request, now, tx) -> {
            open(!request.state().closed());
            trail.reason(reason);
            requests.refused(id, exemption, reason, by, now, tx);
            items.letGo(id, tx);
        });
    }

    private SubjectRequest step(UUID id, Step step) {
        return transactions.write(tx -> {
            SubjectRequest request = requests.lock(id, tx).orElseThrow(Answering::unknown);
            trail.ledger(request.ledger());
            step.about(request, clock.instant(), tx);
            trail.add(tx);
            return requests.find(id, tx).orElse(request);
        });
    }

    private static void open(boolean is) {
        if (!is) {
            throw Refusal.of(HttpStatus.CONFLICT, "out-of-turn", "The request does not stand where this can be done.");
        }
    }

    static Refusal unknown() {
        return Refusal.ofField(HttpStatus.NOT_FOUND, "request", "unknown", "There is no such request.");
    }
}
