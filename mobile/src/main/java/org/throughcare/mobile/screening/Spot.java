package org.throughcare.mobile.screening;

import org.jspecify.annotations.Nullable;

/**
 * Where a screening stands.
 *
 * @param at the link id of the question on the screen; null when none is left and the result is
 * @param choosing whether the instruments are offered, although one was chosen before
 * @param onePage whether all questions stand on one page
 * @param leaving the link id of the question for which it is being said why it has no answer; null for none
 */
record Spot(
        @Nullable String at,
        boolean choosing,
        boolean onePage,
        @Nullable String leaving) {

    static final Spot START = new Spot(null, false, false, null);

    Spot to(@Nullable String linkId) {
        return new Spot(linkId, false, onePage, null);
    }

    Spot leaving(@Nullable String linkId) {
        return new Spot(at, choosing, onePage, linkId);
    }

    Spot onePage(boolean all) {
        return new Spot(at, choosing, all, null);
    }

    Spot backAtChoice() {
        return new Spot(null, true, onePage, null);
    }
}
