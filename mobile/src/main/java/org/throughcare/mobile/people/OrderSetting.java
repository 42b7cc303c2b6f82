package org.throughcare.mobile.people;

import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.StoreFault;

/** In which order each worker wants to see people, kept among the tablet's settings. */
final class OrderSetting {

    private static final String NAME = "people-order/";

    private OrderSetting() {}

    static Order read(Store store, Session session) {
        return store.setting(NAME + session.worker()).map(Order::parse).orElse(Order.NAME);
    }

    /** On a tablet without room the order holds as long as the list is open, which costs nobody anything recorded. */
    static void keep(Store store, Session session, Order order) {
        try {
            store.keep(NAME + session.worker(), order.word());
        } catch (StoreFault fault) {
            if (fault.why() != StoreFault.Cause.FULL) {
                throw fault;
            }
        }
    }
}
