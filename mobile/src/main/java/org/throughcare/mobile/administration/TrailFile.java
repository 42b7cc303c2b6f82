package org.throughcare.mobile.administration;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.LongFunction;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.link.TrailLink;
import org.throughcare.mobile.link.TrailLink.TrailPart;

/** A part of the audit trail as a file: a line of JSON each, with the hashes by which it can be verified elsewhere. */
final class TrailFile {

    private TrailFile() {}

    /** How far it has come while it is being written. */
    private static final class Written {
        private long records;
        private long number;
        private String hash = "";
    }

    /**
     * Fetches all of it, a part after the other, and writes it into the folder; throws IOException, and {@link LinkFault} when
     * a part does not come, whereupon no file is left.
     */
    static TrailModel.Saved.There save(Instant now, Path folder, LongFunction<TrailPart> after) throws IOException {
        Written written = new Written();
        Path path = PrivateFile.save(folder, n -> name(now, n), file -> {
            TrailPart part;
            do {
                part = after.apply(written.number);
                for (String line : part.lines()) {
                    file.write(line + "\n");
                }
                if (!part.lines().isEmpty()) {
                    written.records += part.lines().size();
                    written.number = part.number();
                    written.hash = part.hash();
                }
                // That it is asked for is in the trail too: until nothing came at all it would never end.
            } while (part.lines().size() >= TrailLink.EXPORTED_AT_ONCE);
        });
        return new TrailModel.Saved.There(path.toString(), written.records, written.number, written.hash);
    }

    /** A name of when it was asked for; the n-th of that second. */
    static String name(Instant now, int n) {
        return "audit-trail-" + PrivateFile.stamp(now) + (n == 1 ? "" : "-" + n) + ".ndjson";
    }
}
