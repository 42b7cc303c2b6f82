package org.throughcare.mobile.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.throughcare.mobile.testkit.EveryVault;

/** A medium on which one statement fails: the Nth that a tablet's store runs on its real SQLite file. */
public final class Faults implements UnaryOperator<Connection> {

    private final int nth;
    private final boolean late;
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean over;

    private Faults(int nth, boolean late) {
        this.nth = nth;
        this.late = late;
    }

    /** The Nth statement is not run. */
    public static Faults at(int nth) {
        return new Faults(nth, false);
    }

    /** The Nth statement is run, and then said to have failed. */
    public static Faults lateAt(int nth) {
        return new Faults(nth, true);
    }

    /** No statement fails. */
    public static Faults none() {
        return at(0);
    }

    /** The store in that file, on that medium. */
    public static SqliteStore open(Path file, Faults faults) {
        return SqliteStore.open(file, new EveryVault(), faults);
    }

    /** Gives the file no more room than it has, and so many pages. */
    public static void fill(Store store, int pages) {
        ((SqliteStore) store).limitPages(pages);
    }

    /** Throws {@link StoreFault} unless the file says what was written to it: chains, indexes and all. */
    public static void mustBeSound(Path file) {
        try (Connection connection = Connector.reader(file)) {
            Soundness.check(connection);
        } catch (SQLException e) {
            throw Db.fault(e);
        }
    }

    /** Whether the statement came that was to fail. */
    public boolean struck() {
        return nth > 0 && count.get() >= nth;
    }

    /** No statement fails any more. */
    public void end() {
        over = true;
    }

    @Override
    public Connection apply(Connection real) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object answer = invoke(() -> method.invoke(real, arguments));
            if (answer instanceof PreparedStatement prepared) {
                return proxy(PreparedStatement.class, statement(prepared));
            }
            return answer instanceof Statement plain ? proxy(Statement.class, statement(plain)) : answer;
        });
    }

    private InvocationHandler statement(Statement real) {
        return (proxy, method, arguments) -> {
            boolean strikes = !over && method.getName().startsWith("execute") && count.incrementAndGet() == nth;
            if (strikes && !late) {
                throw failureOf(real);
            }
            Object answer = invoke(() -> method.invoke(real, arguments));
            if (strikes) {
                throw failureOf(real);
            }
            return answer;
        };
    }

    /** As the driver does it: a statement that has failed is past running again. */
    private static SQLException failureOf(Statement real) throws SQLException {
        real.close();
        return new SQLiteException("the medium does not answer", SQLiteErrorCode.SQLITE_IOERR);
    }

    private interface Call {
        Object run() throws Exception;
    }

    private static Object invoke(Call call) throws Throwable {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
