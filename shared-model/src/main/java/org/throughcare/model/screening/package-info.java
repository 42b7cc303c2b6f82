/** Screening questionnaires as data, their scoring, and the screening as it is recorded. */
@NullMarked
package org.throughcare.model.screening;

import org.jspecify.annotations.NullMarked;
