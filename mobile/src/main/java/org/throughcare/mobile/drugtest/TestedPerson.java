package org.throughcare.mobile.drugtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughcare.mobile.describe.CodeWords;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Options;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.substance.SubstanceUse;

/**
 * What a test form has to know of the person.
 *
 * @param setting where the person is met
 * @param requirements the requirements that run today
 * @param medicines the prescribed medicines, each as an answer whose code is its name
 */
record TestedPerson(String setting, List<Current<Requirement>> requirements, List<Option> medicines) {

    private static final List<String> IN_PRISON =
            List.of(DrugTest.VOLUNTARY, "CBV", "CBI", "MDR", "MDS", "MDK", "MDC", "MDF", "CLI");
    private static final List<String> OUTSIDE = List.of(DrugTest.VOLUNTARY, "DTR", "LIC", "APR", "CLI");

    static TestedPerson of(LedgerId id, Desk desk) {
        Ledger ledger = desk.ledger(id);
        LocalDate today = desk.today();
        CodeWords codes = new CodeWords(desk.lists(), desk.texts());
        return new TestedPerson(
                ledger.current(Person.KIND).stream()
                        .findFirst()
                        .map(current -> current.body().setting())
                        .orElse(Person.COMMUNITY),
                ledger.current(Requirement.KIND).stream()
                        .filter(current -> current.body().runsOn(today))
                        .toList(),
                ledger.current(SubstanceUse.KIND).stream()
                        .max(Comparator.comparing(current -> current.body().happenedOn()))
                        .map(current -> current.body().prescribed())
                        .orElse(List.of())
                        .stream()
                        .map(line -> codes.name(ReferenceData.SUBSTANCES, line.code()))
                        .distinct()
                        .map(name -> Option.of(name, name))
                        .toList());
    }

    /** The purposes that can be had: court-ordered only under a DRR, never under an ATR alone (ATR-B3). */
    List<Option> purposes(Options options) {
        List<String> codes = new ArrayList<>();
        if (hasDrr()) {
            codes.add(DrugTest.COURT_ORDERED);
        }
        codes.addAll(setting.equals(Person.PRISON) ? IN_PRISON : OUTSIDE);
        return options.list(ReferenceData.TEST_PURPOSES, codes);
    }

    boolean hasDrr() {
        return requirements.stream().anyMatch(current -> current.body().isDrr());
    }

    /** The groups mainly linked to the offending, over all requirements that run (DRR-5). */
    List<String> primaryDrugs() {
        return requirements.stream()
                .flatMap(current -> current.body().primaryDrugs().stream())
                .distinct()
                .toList();
    }
}
