package org.throughcare.model.ledger;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A rule that writes an entry when another one, its cause, is recorded. Who writes it changes nothing: its id comes from
 * the rule and the cause, its bytes from the cause alone. So any number of tablets and the server may write it, in
 * whatever order they hear of each other, and it is there once.
 *
 * <p>Whether it is written may depend on the record as far as it is known; what is written never does. Hence the record
 * can't be asked "is there one already?" while another tablet has another answer: the fold says what several derived
 * entries come to together. And what a rule writes never changes: another body of the same cause needs another rule name.
 *
 * @param rule the name under which it speaks, as in {@link Author.Rule}
 * @param writes the kind of what it writes
 * @param mayFollow whether something may follow from this entry; told from the entry alone, so that it costs nothing
 * @param follows whether it does in this record, which holds the cause
 * @param body what it says of the cause
 */
public record Derivation<B extends Body>(
        String rule,
        Kind<B> writes,
        Predicate<Entry> mayFollow,
        BiPredicate<Entry, Ledger> follows,
        Function<Entry, B> body) {

    /** What the rule writes because of these entries of the record. */
    public List<Entry> of(List<Entry> causes, Ledger record) {
        return causes.stream()
                .filter(mayFollow)
                .filter(cause -> follows.test(cause, record))
                .map(this::because)
                .toList();
    }

    /** Whether this rule wrote the entry. */
    public boolean wrote(Entry entry) {
        return entry.author() instanceof Author.Rule author && author.rule().equals(rule);
    }

    /** What it writes because of that entry. */
    Entry because(Entry cause) {
        return new Entry(
                new EntryId(NamedUuid.of(rule + ":" + cause.id())),
                cause.ledger(),
                writes.name(),
                writes.version(),
                new Author.Rule(rule),
                cause.device(),
                cause.capturedAt(),
                cause.clockOffset(),
                List.of(),
                null,
                writes.writer().apply(body.apply(cause)));
    }
}
