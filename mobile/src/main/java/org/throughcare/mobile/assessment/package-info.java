/** Assessments, final reviews, referrals on and closing, on the tablet. */
@NullMarked
package org.throughcare.mobile.assessment;

import org.jspecify.annotations.NullMarked;
