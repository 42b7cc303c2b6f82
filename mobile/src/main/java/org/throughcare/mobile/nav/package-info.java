/** Where a worker can go on the tablet, as data, so that features never import each other. */
@NullMarked
package org.throughcare.mobile.nav;

import org.jspecify.annotations.NullMarked;
