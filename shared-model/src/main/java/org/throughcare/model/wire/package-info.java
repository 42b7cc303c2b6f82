/** The one codec: entries, receipts and pull streams as lines of JSON. */
@NullMarked
package org.throughcare.model.wire;

import org.jspecify.annotations.NullMarked;
