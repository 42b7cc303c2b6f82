package org.throughcare.server.store;

import java.util.Map;
import org.throughcare.server.CannotStart;

/** The PostgreSQL database that the server works on. */
public sealed interface Database extends AutoCloseable permits EmbeddedDatabase, Database.External {

    /** Where it is, as a JDBC address. */
    String url();

    /** The role that the server works as; it owns the tables and is no superuser. */
    String user();

    /** That role's password; empty when it needs none. */
    String password();

    @Override
    void close();

    /** A database of the operator's own. */
    record External(String url, String user, String password) implements Database {
        @Override
        public void close() {
            // It was there before and goes on without this server.
        }

        @Override
        public String toString() {
            return "External[" + url + "]";
        }
    }

    /** The one that the environment names; empty variables count as absent. Throws {@link CannotStart}. */
    static External external(Map<String, String> environment) {
        String url = environment.getOrDefault("THROUGHCARE_DATABASE_URL", "");
        String user = environment.getOrDefault("THROUGHCARE_DATABASE_USER", "");
        if (!url.startsWith("jdbc:postgresql:") || user.isEmpty()) {
            throw new CannotStart("THROUGHCARE_DATABASE_URL needs the form jdbc:postgresql://host:port/name,"
                    + " and THROUGHCARE_DATABASE_USER a role.");
        }
        return new External(url, user, environment.getOrDefault("THROUGHCARE_DATABASE_PASSWORD", ""));
    }

    /** Whether the environment names a database of the operator's own. */
    static boolean isExternal(Map<String, String> environment) {
        return !environment.getOrDefault("THROUGHCARE_DATABASE_URL", "").isEmpty();
    }
}
