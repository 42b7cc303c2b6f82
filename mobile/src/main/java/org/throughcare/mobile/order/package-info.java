/** Orders: their requirements, how often to test, consent, and what the person has been told. */
@NullMarked
package org.throughcare.mobile.order;

import org.jspecify.annotations.NullMarked;
