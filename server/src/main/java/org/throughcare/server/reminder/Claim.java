package org.throughcare.server.reminder;

/** What came of looking for something to send. */
sealed interface Claim {

    /** Nothing is due. */
    record Nothing() implements Claim {}

    /** Something was due and is settled without sending. */
    record Settled() implements Claim {}

    /** Something was due, and push has no way left to bring it. */
    record GivenUp(Reminder reminder) implements Claim {}

    /** This server, and no other, is to send this now. */
    record ToSend(Reminder reminder, PushMessage message) implements Claim {}
}
