package org.throughcare.model.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;

/**
 * A JSON file that ships with this module. Files are asked for by their whole name and never searched for, because a
 * native image holds only the resources that are listed by name.
 */
public final class DataFile {

    private static final String ROOT = "/org/throughcare/model/";

    private DataFile() {}

    /**
     * The members of the object in the file of that name, such as {@code calendar/guernsey.json}; throws
     * IllegalStateException when the program was packed without it, and
     * {@link org.throughcare.model.json.Malformed} when it holds no JSON object.
     */
    public static Fields read(String name) {
        try (InputStream in = DataFile.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + name);
            }
            return Fields.of(JsonText.readObject(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
