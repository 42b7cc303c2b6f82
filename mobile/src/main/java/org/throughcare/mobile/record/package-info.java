/** The records on this tablet, folded and kept at hand while they do not change. */
@NullMarked
package org.throughcare.mobile.record;

import org.jspecify.annotations.NullMarked;
