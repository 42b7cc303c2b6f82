/** Who may read what is recorded of a person: one table over sensitivity, role and consent. */
@NullMarked
package org.throughcare.model.audience;

import org.jspecify.annotations.NullMarked;
