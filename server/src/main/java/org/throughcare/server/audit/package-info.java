/** The audit trail: what every route tells of itself, kept in a chain that shows where somebody meddled with it. */
@NullMarked
package org.throughcare.server.audit;

import org.jspecify.annotations.NullMarked;
