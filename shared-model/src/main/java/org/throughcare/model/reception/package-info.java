/** Reception and the first 28 days in custody, and the points at which a person was found to need help. */
@NullMarked
package org.throughcare.model.reception;

import org.jspecify.annotations.NullMarked;
