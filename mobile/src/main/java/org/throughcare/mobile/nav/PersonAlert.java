package org.throughcare.mobile.nav;

import java.util.List;
import org.throughcare.mobile.look.Tone;

/**
 * What has to be seen first on a person's page.
 *
 * @param tone how grave it is
 * @param heading what it is
 * @param more what it means
 * @param deeds what can be done about it
 */
public record PersonAlert(Tone tone, String heading, String more, List<PersonCard.Deed> deeds) {
    /** Copies the deeds. */
    public PersonAlert {
        deeds = List.copyOf(deeds);
    }
}
