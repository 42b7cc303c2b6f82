package org.throughcare.server.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.CountDownLatch;

/** A process that starts a database in a folder, writes one row, says so and waits to be killed. */
final class DatabaseThatIsKilled {

    static final String READY = "written";

    private DatabaseThatIsKilled() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            Sql.run(connection, "create table kept (it text)");
            Sql.run(connection, "insert into kept values ('still here')");
        }
        System.out.println(READY);
        new CountDownLatch(1).await();
    }
}
