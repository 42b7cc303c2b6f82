/** Every version of one thing that was recorded, and choosing between two that differ. */
@NullMarked
package org.throughcare.mobile.versions;

import org.jspecify.annotations.NullMarked;
