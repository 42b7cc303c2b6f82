/** How long records are kept: what is due for erasure, what is held, and erasure by two people (USR-8). */
@NullMarked
package org.throughcare.server.retention;

import org.jspecify.annotations.NullMarked;
