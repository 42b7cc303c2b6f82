/** The server: doors for tablets and browsers around ledgers kept in PostgreSQL. */
@NullMarked
package org.throughcare.server;

import org.jspecify.annotations.NullMarked;
