package org.throughcare.mobile.sim;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.throughcare.server.intake.IntakeBooks;

/** Bugs of a server, planted around its books. */
final class BookPlants {

    private BookPlants() {}

    /** Whatever comes without a signature is taken for something that was signed before. */
    static final class BelievesWhatIsNotSigned implements Plant {

        @Override
        public IntakeBooks in(IntakeBooks books) {
            return new IntakeBooks() {
                @Override
                public <T> T write(Function<Page, T> work) {
                    return books.write(page -> work.apply(believing(page)));
                }
            };
        }

        private static IntakeBooks.Page believing(IntakeBooks.Page page) {
            return (IntakeBooks.Page) Proxy.newProxyInstance(
                    IntakeBooks.Page.class.getClassLoader(),
                    new Class<?>[] {IntakeBooks.Page.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("signedBefore")) {
                            return Set.copyOf((Collection<?>) arguments[1]);
                        }
                        try {
                            return method.invoke(page, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
