/** Assessments section by section, what follows from them, and how a requirement ends: reviews, referrals on, closing. */
@NullMarked
package org.throughcare.model.assessment;

import org.jspecify.annotations.NullMarked;
