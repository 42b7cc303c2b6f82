/** Referrals: who asked the service for a person, what was offered, what the person said to it, and the clock of the first assessment. */
@NullMarked
package org.throughcare.model.referral;

import org.jspecify.annotations.NullMarked;
