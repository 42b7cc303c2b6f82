/** How the tablet looks and speaks: theme, texts in English and Welsh, and the controls made for touch. */
@NullMarked
package org.throughcare.mobile.look;

import org.jspecify.annotations.NullMarked;
