/** The one-command run: one worker's shift, played through the real tablet code against a real server. */
@NullMarked
package org.throughcare.mobile.shift;

import org.jspecify.annotations.NullMarked;
