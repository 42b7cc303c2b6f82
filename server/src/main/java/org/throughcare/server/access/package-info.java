/** Who may do what: teams, workers, tablets, grants, sign-in and tokens. */
@NullMarked
package org.throughcare.server.access;

import org.jspecify.annotations.NullMarked;
