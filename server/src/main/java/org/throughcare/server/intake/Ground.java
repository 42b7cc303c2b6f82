package org.throughcare.server.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.server.access.Access;
import org.throughcare.server.ledger.Placed;

/**
 * What the database says about one push, read under the locks of its ledgers: all that is needed to judge it.
 *
 * @param heads the heads of the ledgers that there are
 * @param erased the ledgers that were erased, into which nothing is taken
 * @param placed the entries of the push that are in a ledger already
 * @param access the speaker's access to each ledger; empty for the server itself
 * @param teams the teams that the speaker has been a member of, and whether still
 * @param authorTeams the same of the author, who is another one where an owner speaks
 * @param devices the tablets that the speaker has signed in on
 * @param vouching for which lines somebody vouches
 * @param earlier where the last line hands its ledger on: the entries of its kind in that ledger, in order
 */
record Ground(
        Map<LedgerId, Head> heads,
        Set<LedgerId> erased,
        Map<EntryId, Placed> placed,
        Map<LedgerId, Access> access,
        Map<TeamId, Boolean> teams,
        Map<TeamId, Boolean> authorTeams,
        Set<UUID> devices,
        Vouching vouching,
        List<Entry> earlier) {}
