/** What a court ordered: requirements, how often to test, what the person was told about it. */
@NullMarked
package org.throughcare.model.order;

import org.jspecify.annotations.NullMarked;
