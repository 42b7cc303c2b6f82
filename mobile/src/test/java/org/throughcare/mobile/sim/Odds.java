package org.throughcare.mobile.sim;

/**
 * How rough a world is: how often things go wrong, in a thousand times. Some worlds are calm, so that what goes wrong
 * without any fault shows up too.
 *
 * @param link a request or a reply is lost, cut or doubled
 * @param crash a tablet's process ends at a write
 * @param full a tablet's medium takes no write
 * @param server a server process fails inside a transaction
 * @param meanwhile something else happens while a request is under way
 * @param heavy whether some entries are so large that pages and batches fill up
 */
record Odds(int link, int crash, int full, int server, int meanwhile, boolean heavy) {

    /** Nothing goes wrong any more. */
    static final Odds CALM = new Odds(0, 0, 0, 0, 0, false);

    static Odds of(Dice dice) {
        return new Odds(
                dice.chance(250) ? 0 : dice.between(5, 150),
                dice.chance(300) ? 0 : dice.between(1, 12),
                dice.chance(700) ? 0 : dice.between(1, 20),
                dice.chance(400) ? 0 : dice.between(1, 20),
                dice.chance(200) ? 0 : dice.between(20, 250),
                dice.chance(15));
    }
}
