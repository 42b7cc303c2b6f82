/** Handing a person on: the offer, the answer, and what a person's page says while one is open. */
@NullMarked
package org.throughcare.mobile.transfer;

import org.jspecify.annotations.NullMarked;
