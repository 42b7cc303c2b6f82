package org.throughcare.server.retention;

import jakarta.inject.Singleton;
import java.util.Set;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.RequestId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.server.audit.Trail;

/** Reads what is asked about holds and erasures; each throws {@link Malformed} with the field. */
@Singleton
class Asked {

    private static final int LONGEST_REASON = 500;

    private final Trail trail;

    Asked(Trail trail) {
        this.trail = trail;
    }

    /** The id, which the trail is told of by that word. */
    RequestId id(String word, Fields fields) {
        RequestId id = fields.parsed("id", RequestId::parse, "not-an-id");
        trail.about(word, id);
        return id;
    }

    /** A person's ledger, which the trail is told of. */
    LedgerId ledger(Fields fields) {
        LedgerId ledger = fields.parsed("ledger", LedgerId::parse, "not-a-ledger");
        trail.ledger(ledger);
        if (ledger.subject() != Subject.PERSON) {
            throw new Malformed("ledger", "not-a-person");
        }
        return ledger;
    }

    /** One of these grounds. */
    static String ground(Set<String> words, Fields fields) {
        String word = fields.text("ground");
        if (!words.contains(word)) {
            throw new Malformed("ground", "unknown");
        }
        return word;
    }

    /** The reason, which the trail and the log keep. */
    static String reason(Fields fields) {
        String reason = fields.text("reason");
        if (reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw new Malformed("reason", "too-long");
        }
        return reason;
    }

    static Fields fields(byte[] body) {
        return Fields.of(JsonText.readObject(body));
    }
}
