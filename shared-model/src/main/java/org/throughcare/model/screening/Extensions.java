package org.throughcare.model.screening;

import java.util.List;
import java.util.stream.Stream;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Malformed;

/** The FHIR extensions of one element, asked for by url. */
final class Extensions {

    private static final String OWN = "https://throughcare.example/fhir/StructureDefinition/";

    private final List<Fields> extensions;

    private Extensions(List<Fields> extensions) {
        this.extensions = extensions;
    }

    static Extensions of(Fields element) {
        return new Extensions(element.list("extension", extension -> extension));
    }

    /** Those that this project defined under that name. */
    Stream<Fields> own(String name) {
        return all(OWN + name);
    }

    /** The one that this project defined under that name; throws {@link Malformed} when it is not there. */
    Fields oneOwn(String name) {
        return one(OWN + name);
    }

    /** Those of that whole url. */
    Stream<Fields> all(String url) {
        return extensions.stream().filter(extension -> extension.text("url").equals(url));
    }

    /** The one of that whole url; throws {@link Malformed} when it is not there. */
    Fields one(String url) {
        return all(url).findFirst().orElseThrow(() -> new Malformed("extension[" + url + "]", "required"));
    }
}
