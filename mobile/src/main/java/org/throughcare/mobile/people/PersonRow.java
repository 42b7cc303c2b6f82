package org.throughcare.mobile.people;

import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.record.Marks;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;

/**
 * A person in the list of a caseload.
 *
 * @param person who it is; null when only a newer version of the app can read that
 */
public record PersonRow(LedgerId ledger, @Nullable Person person, Marks marks) {}
