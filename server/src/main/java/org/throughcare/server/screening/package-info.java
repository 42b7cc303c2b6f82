/** Screenings: what a questionnaire came to, added up again here. */
@NullMarked
package org.throughcare.server.screening;

import org.jspecify.annotations.NullMarked;
