package org.throughcare.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Kit;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.drugtest.SelfReport;
import org.throughcare.model.drugtest.Validity;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;
import org.throughcare.model.substance.SubstanceUse;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;

/** Whatever is recorded comes out of the bytes as it went in. */
class BodyPropertiesTest {

    @Property(tries = 300)
    void aDrugTestSurvivesTheWay(@ForAll("drugTests") DrugTest test) {
        survives(DrugTest.KIND, test);
    }

    @Property(tries = 300)
    void aPersonSurvivesTheWay(@ForAll("people") Person person) {
        survives(Person.KIND, person);
    }

    @Property(tries = 300)
    void aSubstanceProfileSurvivesTheWay(@ForAll("profiles") SubstanceUse use) {
        survives(SubstanceUse.KIND, use);
    }

    private static <B extends Body> void survives(Kind<B> kind, B body) {
        byte[] bytes =
                EntryCodec.write(Entries.of(Cast.MARK).record(kind, body)).bytes();

        assertThat(kind.bodyOf(EntryCodec.read(bytes).entry())).isEqualTo(body);
    }

    @Provide
    Arbitrary<DrugTest> drugTests() {
        Arbitrary<Kit> kit = Combinators.combine(texts(), maybeTexts(), maybeDates(), maybeTexts())
                .as(Kit::new);
        Arbitrary<Validity> validity = Combinators.combine(
                        numbers(),
                        numbers(),
                        numbers(),
                        numbers(),
                        Arbitraries.of(true, false).injectNull(0.5))
                .as(Validity::new);
        Arbitrary<ResultLine> line = Combinators.combine(
                        texts(),
                        Arbitraries.of(ResultLine.Screen.class),
                        maybeTexts(),
                        Arbitraries.of(ResultLine.Confirm.class),
                        maybeTexts(),
                        instants().injectNull(0.5),
                        maybeTexts())
                .as(ResultLine::new);
        Arbitrary<SelfReport> selfReport = Combinators.combine(
                        Arbitraries.of(true, false), texts().list().ofMaxSize(3), maybeDates(), maybeTexts())
                .as(SelfReport::new);
        return Combinators.combine(
                        kit.injectNull(0.3),
                        instants(),
                        instants().injectNull(0.3),
                        validity.injectNull(0.3),
                        line.list().ofMaxSize(4),
                        selfReport.injectNull(0.3),
                        texts(),
                        maybeTexts())
                .as((used, collected, read, checked, lines, said, word, maybe) -> new DrugTest(
                        word,
                        maybe == null ? null : new EntryId(FixedIds.at(9)),
                        word,
                        word,
                        used,
                        collected,
                        read,
                        maybe,
                        maybe,
                        maybe,
                        word,
                        checked,
                        lines,
                        said,
                        read,
                        maybe));
    }

    @Provide
    Arbitrary<Person> people() {
        Arbitrary<Identifier> identifier = Combinators.combine(texts(), texts()).as(Identifier::new);
        return Combinators.combine(
                        texts(),
                        texts(),
                        texts().list().ofMaxSize(3),
                        maybeDates(),
                        identifier.list().ofMaxSize(3),
                        maybeTexts(),
                        maybeTexts())
                .as((given, family, aliases, born, identifiers, place, manager) -> new Person(
                        Cast.WING, given, family, aliases, born, identifiers, "en", "prison", place, manager));
    }

    @Provide
    Arbitrary<SubstanceUse> profiles() {
        Arbitrary<SubstanceUse.Line> line = Combinators.combine(
                        texts(),
                        dates(),
                        maybeTexts(),
                        maybeTexts(),
                        maybeTexts(),
                        Arbitraries.integers().injectNull(0.5),
                        maybeTexts(),
                        maybeDates())
                .as(SubstanceUse.Line::new);
        return Combinators.combine(dates(), line.list().ofMaxSize(5)).as(SubstanceUse::new);
    }

    /** Any text but what no store can hold; an empty one counts as absent, so there is none. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(20)
                .excludeChars('\u0000')
                .filter(text -> text.chars().noneMatch(one -> Character.isSurrogate((char) one)));
    }

    private static Arbitrary<String> maybeTexts() {
        return texts().injectNull(0.5);
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs().between(-40_000, 80_000).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<LocalDate> maybeDates() {
        return dates().injectNull(0.5);
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
    }

    private static Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-100"), new BigDecimal("100"))
                .ofScale(3)
                .injectNull(0.5);
    }
}
