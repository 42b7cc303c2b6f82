package org.throughcare.mobile.administration;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.throughcare.mobile.link.AdministrationLink;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.nav.Desk;

/** Asks the server as the administrator at the desk, away from the threads of the screen. */
record Question(Desk desk, Administration administration) {

    /** Asks, and tells what has come or why nothing has. */
    <T> void ask(BiFunction<AdministrationLink, String, T> asked, Consumer<Fetched<T>> told) {
        administration.network().execute(() -> told.accept(answer(asked)));
    }

    /** Asks, and tells it as an event. */
    <T, E> void ask(
            BiFunction<AdministrationLink, String, T> asked, Function<Fetched<T>, E> event, Consumer<E> happened) {
        ask(asked, fetched -> happened.accept(event.apply(fetched)));
    }

    private <T> Fetched<T> answer(BiFunction<AdministrationLink, String, T> asked) {
        try {
            return new Fetched.Here<>(administration.ask(desk.session().worker(), asked));
        } catch (LinkFault fault) {
            return new Fetched.Not<>(Trouble.of(fault), fault.field());
        }
    }
}
