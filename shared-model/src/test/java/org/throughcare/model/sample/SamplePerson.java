package org.throughcare.model.sample;

import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;

/**
 * A person of the sample world.
 *
 * @param alsoKnownTo a further team that is granted the record; null for none
 */
public record SamplePerson(
        LedgerId ledger, Person person, @Nullable SampleTeam alsoKnownTo) {}
