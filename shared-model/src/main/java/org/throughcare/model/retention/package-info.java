/** How long records are kept: a schedule by type of record, and the day on which a person's records are due for erasure (USR-8). */
@NullMarked
package org.throughcare.model.retention;

import org.jspecify.annotations.NullMarked;
