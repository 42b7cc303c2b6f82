package org.throughcare.server.access;

import org.throughcare.model.ledger.TeamId;

/**
 * A team of workers.
 *
 * @param setting {@code prison} or {@code community}
 * @param calendar the name of the working-day calendar that it keeps
 */
public record Team(TeamId id, String name, String setting, String calendar) {}
