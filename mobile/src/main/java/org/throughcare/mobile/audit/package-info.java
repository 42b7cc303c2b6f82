/** Who opened whose record on this tablet: noted at once, sealed for the server's audit trail. */
@NullMarked
package org.throughcare.mobile.audit;

import org.jspecify.annotations.NullMarked;
