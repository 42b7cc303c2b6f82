/** What tablet and server say to each other: push, receipts, pull, and the limits that both keep. */
@NullMarked
package org.throughcare.model.sync;

import org.jspecify.annotations.NullMarked;
