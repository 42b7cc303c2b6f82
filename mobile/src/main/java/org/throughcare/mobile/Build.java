package org.throughcare.mobile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which build of the app this is; another build may work other things out of the same records. */
final class Build {

    private static final String FILE = "build.properties";

    private Build() {}

    /** A word that no other build has. */
    static String id() {
        Properties build = new Properties();
        try (InputStream file = Build.class.getResourceAsStream(FILE)) {
            build.load(file);
        } catch (IOException e) {
            throw new IllegalStateException("the app lacks " + FILE, e);
        }
        return build.getProperty("build");
    }
}
