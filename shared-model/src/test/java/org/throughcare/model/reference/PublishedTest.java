package org.throughcare.model.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.testkit.Requirement;

class PublishedTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 12, 1);
    private static final String NEW_SUBSTANCE = """
            {"list":"substances","version":"2028-11-01","source":"test",
             "codes":[{"code":"XYZ","en":"a new substance","group":"S","problemUse":"no"}]}""";
    private static final String NEXT_YEAR = """
            {"calendar":"england-and-wales","zone":"Europe/London","validFrom":"2024-01-01","validTo":"2029-12-31",
             "holidays":{"2029":["2029-01-01"]},"source":"test","sourceDate":"2028-11-01"}""";

    private final List<Entry> entries = new ArrayList<>();

    @Test
    @Requirement("PRS-13")
    void aCodeListGrowsByAnEntryInTheServicesLedger() {
        published("substances", "2028-11-01", NEW_SUBSTANCE);
        assertThat(ReferenceData.inForce(service(), TODAY)
                        .list(ReferenceData.SUBSTANCES)
                        .contains("XYZ"))
                .isTrue();
    }

    @Test
    @Requirement("USR-9")
    void aCalendarGrowsByAnEntryAndConfirmsTheNextYear() {
        LocalDate january2029 = LocalDate.of(2029, 1, 15);
        assertThat(Calendars.inForce(service(), TODAY)
                        .named(Calendars.ENGLAND_AND_WALES)
                        .confirmedFor(january2029))
                .isFalse();
        published("calendar/england-and-wales", "2028-11-01", NEXT_YEAR);
        assertThat(Calendars.inForce(service(), TODAY)
                        .named(Calendars.ENGLAND_AND_WALES)
                        .confirmedFor(january2029))
                .isTrue();
    }

    @Test
    void whatIsNotYetInForceWaits() {
        published("substances", "2028-12-02", NEW_SUBSTANCE);
        assertThat(ReferenceData.inForce(service(), TODAY)).isEqualTo(ReferenceData.bundled());
    }

    @Test
    void aListThatCantBeReadLeavesTheOlderOneInForce() {
        published("substances", "2028-11-01", "{\"list\":\"substances\",\"codes\":\"?\"}");
        assertThat(ReferenceData.inForce(service(), TODAY)).isEqualTo(ReferenceData.bundled());
    }

    private Ledger service() {
        return new Ledger(LedgerId.SERVICE, entries);
    }

    private void published(String list, String version, String content) {
        Reference reference = new Reference(list, LocalDate.parse(version), JsonText.readObject(content));
        entries.add(new Entry(
                new EntryId(new UUID(0, entries.size() + 1)),
                LedgerId.SERVICE,
                Reference.KIND.name(),
                Reference.KIND.version(),
                new Author.Worker(new WorkerId(new UUID(0, 1))),
                new DeviceId(new UUID(0, 2)),
                Instant.parse("2028-11-01T09:00:00Z"),
                null,
                List.of(),
                null,
                Reference.KIND.writer().apply(reference)));
    }
}
