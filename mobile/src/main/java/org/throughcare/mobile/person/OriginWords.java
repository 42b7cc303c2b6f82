package org.throughcare.mobile.person;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;

/** Says which record is meant: by whom it was opened and when, and what it says of the person. */
final class OriginWords {

    private final Desk desk;
    private final Texts texts;

    OriginWords(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
    }

    /** By whom a record was opened, when and for which team; a tablet knows the names of the worker at it and their colleagues. */
    String opened(OtherRecords.Origin origin) {
        LocalDate day = LocalDate.ofInstant(origin.opened().recordedAt(), Texts.ZONE);
        String by = by(origin.opened().author(), texts.date(day));
        List<String> team = desk.session().teams().stream()
                .filter(one -> one.id().equals(origin.person().team()))
                .map(Session.Team::name)
                .toList();
        return String.join("\n", Stream.concat(Stream.of(by), team.stream()).toList());
    }

    private String by(Author author, String day) {
        if (author.equals(desk.session().author())) {
            return texts.get("same.opened.me", day);
        }
        return author instanceof Author.Worker other
                ? desk.session()
                        .nameOf(other.worker())
                        .map(name -> texts.get("same.opened.by", day, name))
                        .orElseGet(() -> texts.get("same.opened.other", day))
                : texts.get("same.opened.other", day);
    }

    /** What a record says of the person, in a line. */
    String who(Person person) {
        LocalDate born = person.birthDate();
        return String.join(
                " · ",
                Stream.of(
                                Stream.of(
                                        born == null
                                                ? texts.get("person.bornUnknown")
                                                : texts.get("person.born", texts.date(born))),
                                person.identifiers().stream().map(this::number),
                                Stream.ofNullable(person.place()))
                        .flatMap(parts -> parts)
                        .toList());
    }

    private String number(Identifier identifier) {
        return texts.getOr("identifier." + identifier.type(), identifier.type()) + " " + identifier.value();
    }

    /** What two records have in common. */
    String ground(String code) {
        return texts.getOr("value.grounds." + code, code);
    }
}
