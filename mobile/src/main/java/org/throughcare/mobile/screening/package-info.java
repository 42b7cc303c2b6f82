/** Screenings: choosing an instrument, asking it question by question, and reading what it came to. */
@NullMarked
package org.throughcare.mobile.screening;

import org.jspecify.annotations.NullMarked;
