package org.throughcare.model.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;

/** The reference data that the service's ledger holds: how code lists and calendars grow without a release (PRS-13). */
public final class Published {

    private Published() {}

    /**
     * What of it is in force on a day and can be read so, the oldest version first. What the reader does not know
     * (another sort of data, or a newer form of it) is passed over, and an older version goes on holding.
     *
     * @param member the member by which the content of this sort is known, such as {@code list} or {@code calendar}
     */
    public static <T> List<T> inForce(Ledger service, LocalDate on, String member, Function<Fields, T> reader) {
        List<T> read = new ArrayList<>();
        service.current(Reference.KIND).stream()
                .map(Current::body)
                .filter(reference -> !reference.version().isAfter(on))
                .sorted(Comparator.comparing(Reference::version))
                .map(reference -> Fields.of(reference.content()))
                .filter(content -> content.has(member))
                .forEach(content -> addReadable(read, content, reader));
        return read;
    }

    private static <T> void addReadable(List<T> read, Fields content, Function<Fields, T> reader) {
        try {
            read.add(reader.apply(content));
        } catch (Malformed | IllegalArgumentException e) {
            // Written by a newer version, or wrongly: nobody is helped by an app without its other code lists.
        }
    }
}
