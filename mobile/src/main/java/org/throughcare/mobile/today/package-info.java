/** What a shift starts with: duties and appointments of the day. */
@NullMarked
package org.throughcare.mobile.today;

import org.jspecify.annotations.NullMarked;
