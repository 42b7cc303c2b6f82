/** What an entry says, in a line of words, whatever its kind. */
@NullMarked
package org.throughcare.mobile.describe;

import org.jspecify.annotations.NullMarked;
