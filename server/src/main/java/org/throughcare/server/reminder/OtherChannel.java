package org.throughcare.server.reminder;

import org.throughcare.model.ledger.LedgerId;

/**
 * The port of what takes over when push can't reach a person: a text message, a printed slip. A server has as many as it
 * is given; with none, that nobody was reached is logged and shown.
 */
interface OtherChannel {

    /** What it is called in the log of tries. */
    String name();

    /** Takes the message over, or says that it can't; the reference is the one that push used. */
    PushOutcome send(LedgerId person, String reference, String text);
}
