/** The caseload: everybody a worker may see, and finding one of them. */
@NullMarked
package org.throughcare.mobile.people;

import org.jspecify.annotations.NullMarked;
