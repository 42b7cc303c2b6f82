/** Taking back what was entered in error, and putting back what was right: nothing is deleted, and who and why stands. */
@NullMarked
package org.throughcare.mobile.mistake;

import org.jspecify.annotations.NullMarked;
