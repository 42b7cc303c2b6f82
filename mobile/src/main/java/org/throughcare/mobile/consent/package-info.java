/** Consent to an order, and its withdrawal. */
@NullMarked
package org.throughcare.mobile.consent;

import org.jspecify.annotations.NullMarked;
