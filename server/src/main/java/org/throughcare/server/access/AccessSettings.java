package org.throughcare.server.access;

import java.util.Map;
import org.throughcare.server.openid.OpenIdSettings;

/** Looks at the settings of access before anything is started on them. */
public final class AccessSettings {

    private AccessSettings() {}

    /** Throws {@link org.throughcare.server.CannotStart} for settings that say nothing that can be done. */
    public static void check(Map<String, String> environment) {
        FactorPolicy.check(environment);
        SignaturePolicy.check(environment);
        EnrolmentPolicy.check(environment);
        GuessablePassphrases.check(environment);
        OpenIdSettings.check(environment);
    }
}
