/** What server and tablet both know of letting somebody in. */
@NullMarked
package org.throughcare.model.access;

import org.jspecify.annotations.NullMarked;
