package org.throughcare.model.subjectaccess;

import org.throughcare.model.reference.CodeList;
import org.throughcare.model.reference.DataFile;

/** What the law accepts as a reason not to give something that is held on a person, or to refuse the whole request (USR-6). */
public final class Exemptions {

    /** The attribute of those that refuse a whole request and no single item. */
    public static final String WHOLE_REQUEST = "wholeRequest";

    private Exemptions() {}

    /** The list of them, each with the {@code law} that it comes from. */
    public static CodeList list() {
        return Bundled.LIST;
    }

    /** Reads the file once, when it is first asked for. */
    private static final class Bundled {
        static final CodeList LIST = CodeList.read(DataFile.read("subjectaccess/access-exemptions.json"));
    }
}
