/** Restricted records: said by who leads a team, and opened by others once they have said why. */
@NullMarked
package org.throughcare.mobile.restriction;

import org.jspecify.annotations.NullMarked;
