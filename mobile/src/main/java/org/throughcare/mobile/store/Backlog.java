package org.throughcare.mobile.store;

/**
 * How much has not come to the server, or not into its ledger.
 *
 * @param waiting entries in the outbox
 * @param held entries that the server keeps aside
 */
public record Backlog(int waiting, int held) {}
