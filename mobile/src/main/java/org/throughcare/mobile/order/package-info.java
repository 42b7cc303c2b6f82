/** Court orders: requirements, how often the court wants tests, and what the person was told. */
@NullMarked
package org.throughcare.mobile.order;

import org.jspecify.annotations.NullMarked;
