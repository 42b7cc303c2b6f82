package org.throughcare.mobile.sim;

import org.throughcare.mobile.link.Link;
import org.throughcare.mobile.store.Store;
import org.throughcare.server.feed.FeedBooks;
import org.throughcare.server.intake.IntakeBooks;

/** A bug that is planted around a port, to see that the world notices it. */
interface Plant {

    /** No bug. */
    Plant NONE = new Plant() {};

    /** The store that a tablet works on; what the bug itself keeps is as durable as the store. */
    default Store store(Store store, SimTablet tablet) {
        return store;
    }

    /** The link that a tablet works with. */
    default Link link(Link link, SimTablet tablet) {
        return link;
    }

    /** The books that intake writes. */
    default IntakeBooks in(IntakeBooks books) {
        return books;
    }

    /** The books that the feed reads. */
    default FeedBooks out(FeedBooks books) {
        return books;
    }
}
