/** What others recorded too late: the server keeps it for whoever has the records now, and somebody deals with it. */
@NullMarked
package org.throughcare.mobile.escrow;

import org.jspecify.annotations.NullMarked;
