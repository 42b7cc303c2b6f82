/** People: who is on whose caseload, and where each of them stands. */
@NullMarked
package org.throughcare.server.person;

import org.jspecify.annotations.NullMarked;
