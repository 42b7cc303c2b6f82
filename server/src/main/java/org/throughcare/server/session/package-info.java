/** Sessions: who came, who did not, and how it counts. */
@NullMarked
package org.throughcare.server.session;

import org.jspecify.annotations.NullMarked;
