package org.throughcare.model.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.wire.EntryCodec;

/**
 * Two teams, seven workers and twenty-four people with what was recorded about them, as it might stand on a morning: the
 * past is behind that day, appointments lie on and after it. The same day gives the same world, byte for byte.
 */
public record SampleWorld(LocalDate today, List<SamplePerson> people, List<Handful> handfuls) {

    /** Entries that one worker hands in together. */
    public record Handful(SampleWorker worker, List<Written> entries) {
        /** Copies the entries. */
        public Handful {
            entries = List.copyOf(entries);
        }
    }

    /** Copies the lists. */
    public SampleWorld {
        people = List.copyOf(people);
        handfuls = List.copyOf(handfuls);
    }

    /** The world on that day, by the local date of its teams. */
    public static SampleWorld on(LocalDate today) {
        List<Life> wing = WingPeople.on(today);
        List<Life> clinic = ClinicPeople.on(today);
        List<Story> stories = new ArrayList<>();
        stories.add(Groups.wing(wing, today));
        stories.add(Groups.clinic(clinic, today));
        Stream.concat(wing.stream(), clinic.stream()).map(Life::story).forEach(stories::add);
        return new SampleWorld(
                today,
                Stream.concat(wing.stream(), clinic.stream())
                        .map(SampleWorld::person)
                        .toList(),
                stories.stream().flatMap(story -> handfuls(story).stream()).toList());
    }

    /** Every entry, ledger by ledger, each in the order of time. */
    public List<Written> entries() {
        return handfuls.stream().flatMap(handful -> handful.entries().stream()).toList();
    }

    /** The person of that name, given name first; throws NoSuchElementException. */
    public SamplePerson person(String name) {
        return people.stream()
                .filter(each -> each.person().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static SamplePerson person(Life life) {
        boolean leaving = life.person().familyName().equals("Caldicote");
        return new SamplePerson(life.story().ledger(), life.person(), leaving ? SampleTeam.CLINIC : null);
    }

    /** A ledger's entries, cut wherever another worker goes on. */
    private static List<Handful> handfuls(Story story) {
        List<Handful> handfuls = new ArrayList<>();
        List<Written> together = new ArrayList<>();
        for (Entry entry : story.entries()) {
            if (!together.isEmpty() && !together.get(0).entry().author().equals(entry.author())) {
                handfuls.add(handful(together));
                together.clear();
            }
            together.add(EntryCodec.write(entry));
        }
        handfuls.add(handful(together));
        return handfuls;
    }

    private static Handful handful(List<Written> entries) {
        Author author = entries.get(0).entry().author();
        SampleWorker worker = SampleWorker.ALL.stream()
                .filter(each -> new Author.Worker(each.id()).equals(author))
                .findFirst()
                .orElseThrow();
        return new Handful(worker, entries);
    }
}
