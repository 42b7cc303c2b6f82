/** What the queries of all features share: who may read whose record, and how answers are written. */
@NullMarked
package org.throughcare.server.view;

import org.jspecify.annotations.NullMarked;
