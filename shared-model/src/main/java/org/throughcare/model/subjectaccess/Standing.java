package org.throughcare.model.subjectaccess;

import java.util.List;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.reference.Code;

/** What a reviewer says of one item that is held on a person: given, withheld, or given without some fields (USR-6). */
public sealed interface Standing {

    /** It is given as it is. */
    record Given() implements Standing {}

    /**
     * It is not given.
     *
     * @param exemption the code of the exemption that allows it
     */
    record Withheld(String exemption, String reason) implements Standing {}

    /**
     * It is given without some fields.
     *
     * @param fields which, each as a {@link Pointer JSON pointer}; never empty
     */
    record Redacted(String exemption, String reason, List<String> fields) implements Standing {
        /** Copies the fields. */
        public Redacted {
            fields = List.copyOf(fields);
        }
    }

    /** The most characters that a reason has. */
    int LONGEST_REASON = 500;
    /** The word of an item that is given. */
    String GIVEN = "given";
    /** The word of one that is not. */
    String WITHHELD = "withheld";
    /** The word of one that is given without some fields. */
    String REDACTED = "redacted";

    /** Reads what a reviewer says; throws {@link Malformed} with the field. */
    static Standing read(Fields fields) {
        String word = fields.text("decision");
        return switch (word) {
            case GIVEN -> new Given();
            case WITHHELD -> new Withheld(exemption(fields), reason(fields));
            case REDACTED -> new Redacted(exemption(fields), reason(fields), pointers(fields));
            default -> throw new Malformed("decision", "unknown");
        };
    }

    /** The standing as it is kept. */
    default Json.Obj json() {
        ObjBuilder json = Json.obj();
        if (this instanceof Withheld withheld) {
            return json.put("decision", WITHHELD)
                    .put("exemption", withheld.exemption())
                    .put("reason", withheld.reason())
                    .build();
        }
        if (this instanceof Redacted redacted) {
            return json.put("decision", REDACTED)
                    .put("exemption", redacted.exemption())
                    .put("reason", redacted.reason())
                    .put("fields", Json.texts(redacted.fields()))
                    .build();
        }
        return json.put("decision", GIVEN).build();
    }

    private static String exemption(Fields fields) {
        String code = fields.text("exemption");
        Code known = Exemptions.list().find(code);
        if (known == null || known.has(Exemptions.WHOLE_REQUEST, "yes")) {
            throw new Malformed("exemption", "unknown");
        }
        return code;
    }

    private static String reason(Fields fields) {
        String reason = fields.text("reason");
        if (reason.length() > LONGEST_REASON) {
            throw new Malformed("reason", "too-long");
        }
        return reason;
    }

    private static List<String> pointers(Fields fields) {
        List<String> pointers = fields.texts("fields");
        if (pointers.isEmpty()) {
            throw new Malformed("fields", "required");
        }
        return pointers;
    }
}
