/** What the tablet keeps: entries, the outbox, how far each ledger was pulled, settings. */
@NullMarked
package org.throughcare.mobile.store;

import org.jspecify.annotations.NullMarked;
