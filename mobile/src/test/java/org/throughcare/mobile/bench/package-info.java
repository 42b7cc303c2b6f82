/** The benchmark: a wing of tablets comes back and syncs, beside the limits that PostgreSQL and SQLite set on the machine. */
@NullMarked
package org.throughcare.mobile.bench;

import org.jspecify.annotations.NullMarked;
