/** The one door out of the ledgers: what a tablet lacks, in pages. */
@NullMarked
package org.throughcare.server.feed;

import org.jspecify.annotations.NullMarked;
