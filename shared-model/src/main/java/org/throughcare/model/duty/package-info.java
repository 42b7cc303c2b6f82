/** What is due for a person, by when and because of what: pure rules over a record, collected in one register. */
@NullMarked
package org.throughcare.model.duty;

import org.jspecify.annotations.NullMarked;
