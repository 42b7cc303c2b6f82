/** The database: one of the operator's own, or one that the server starts itself. */
@NullMarked
package org.throughcare.server.store;

import org.jspecify.annotations.NullMarked;
