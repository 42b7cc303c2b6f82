/** Who a record is about: name, identifiers, legal status, how to reach them, death. */
@NullMarked
package org.throughcare.model.person;

import org.jspecify.annotations.NullMarked;
