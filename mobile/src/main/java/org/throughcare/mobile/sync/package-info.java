/** Push, then pull: what waits goes out, what is new comes in. */
@NullMarked
package org.throughcare.mobile.sync;

import org.jspecify.annotations.NullMarked;
