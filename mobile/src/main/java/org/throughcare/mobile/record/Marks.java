package org.throughcare.mobile.record;

/**
 * What has to be said of a record besides its content.
 *
 * @param waiting how many of its entries wait to be sent
 * @param held how many of its entries the server keeps aside
 * @param conflicts how many of its threads a person has to resolve
 */
public record Marks(int waiting, int held, int conflicts) {}
