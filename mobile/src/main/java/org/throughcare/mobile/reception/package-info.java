/** Reception and the first days in custody on the tablet, and where a person was found to need help. */
@NullMarked
package org.throughcare.mobile.reception;

import org.jspecify.annotations.NullMarked;
