/** Referrals of a caseload: the clock of the first assessment, and failed mandatory tests that nobody was referred for. */
@NullMarked
package org.throughcare.server.referral;

import org.jspecify.annotations.NullMarked;
