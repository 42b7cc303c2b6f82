/** The one door into the ledgers: every entry is checked, admitted, numbered and answered by a receipt. */
@NullMarked
package org.throughcare.server.intake;

import org.jspecify.annotations.NullMarked;
