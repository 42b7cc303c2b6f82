/** What administrators do on the tablet: the tablets of the service, one that is lost, the codes that let one in. */
@NullMarked
package org.throughcare.mobile.administration;

import org.jspecify.annotations.NullMarked;
