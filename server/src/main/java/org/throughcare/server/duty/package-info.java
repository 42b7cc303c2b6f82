/** What is due on a worker's caseload, worked out from the ledgers by the rules that the tablets have too. */
@NullMarked
package org.throughcare.server.duty;

import org.jspecify.annotations.NullMarked;
