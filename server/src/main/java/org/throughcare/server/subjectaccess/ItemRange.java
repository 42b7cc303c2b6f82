package org.throughcare.server.subjectaccess;

import io.micronaut.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Words;
import org.throughcare.model.subjectaccess.ThirdParties;
import org.throughcare.server.door.Refusal;

/**
 * Which items a reviewer speaks of.
 *
 * @param first the number of the first
 * @param last the number of the last
 * @param only the word of the one concern that they have; null for whatever they have
 */
record ItemRange(long first, long last, @Nullable String only) {

    private static final int MOST = 1000;

    static ItemRange read(Fields fields) {
        int first = fields.integer("first");
        int last = fields.integer("last");
        String only =
                fields.optParsed("only", word -> Words.of(Words.parse(ThirdParties.Concern.values(), word)), "unknown");
        if (first < 1 || last < first || last - first >= MOST) {
            throw Refusal.ofField(
                    HttpStatus.BAD_REQUEST, "last", "not-a-range", "From the first to the last are 1 to 1000 items.");
        }
        return new ItemRange(first, last, only);
    }

    int size() {
        return (int) (last - first + 1);
    }

    List<ItemTable.Standed> in(List<ItemTable.Standed> page) {
        return page.stream()
                .filter(item -> item.number() <= last
                        && (only == null || item.concerns().equals(only)))
                .toList();
    }

    @Override
    public String toString() {
        return "from " + first + " to " + last + (only == null ? "" : " with only " + only);
    }
}
