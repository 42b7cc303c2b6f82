package org.throughcare.server.intake;

import org.jspecify.annotations.Nullable;
import org.throughcare.model.sync.EntrySignature;

/**
 * Some lines of a push, and the signature that is said to vouch for them.
 *
 * @param from the place of the first among the lines, from 0
 * @param to the place behind the last
 * @param signature null when it could not be read
 */
record Span(int from, int to, @Nullable EntrySignature signature) {}
