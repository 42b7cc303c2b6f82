package org.throughcare.server.intake;

/**
 * One line of a push, as it came in.
 *
 * @param number its place in the push, from 1; empty lines are no lines
 */
@SuppressWarnings("ArrayRecordComponent") // shared, not copied, compared nowhere
record Line(int number, byte[] bytes) {}
