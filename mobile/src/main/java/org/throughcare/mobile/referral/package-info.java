/** Referrals on the tablet: who asked, what was offered, what the person said. */
@NullMarked
package org.throughcare.mobile.referral;

import org.jspecify.annotations.NullMarked;
