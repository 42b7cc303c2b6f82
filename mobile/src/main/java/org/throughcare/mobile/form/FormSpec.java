package org.throughcare.mobile.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;

/** One form as a feature describes it: what it asks, and what it makes of the answers. */
public interface FormSpec {

    /** What an unfinished form is kept under, such as {@code drug-test/person:…}. */
    String key();

    /** Whom it is about, above the title; may be empty. */
    String caption();

    /** What is being recorded. */
    String title();

    /** What stands in it before anything is typed. */
    Values start();

    /** What it asks, given what was answered so far. */
    List<Section> sections(Values values);

    /** What is to be saved. Called only with answers that can all be read; the same drafts (by id) every time. */
    List<Draft<?>> drafts(Values values);

    /** What is to be said of the answers beside what the rules of each kind say; called as {@link #drafts} is. */
    default List<Problem> advice(Values values) {
        return List.of();
    }

    /** Whether it amends something, and so needs a reason. */
    default boolean amends() {
        return false;
    }

    /** The field that a problem of a saved body is shown at; in lines, {@code lines[0]} is the first one. */
    default String keyOf(int draft, String bodyField) {
        return bodyField.replaceAll("[\\[.].*", "");
    }

    /** What the worker reads once it is saved. */
    String savedWords();

    /** Where the worker goes once it is saved. */
    Route after(List<Entry> saved);

    /** Where the worker can put right what was just saved; null for nowhere. */
    default @Nullable Route correct(List<Entry> saved) {
        return null;
    }
}
