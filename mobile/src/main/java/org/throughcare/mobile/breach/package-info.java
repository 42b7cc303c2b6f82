/** What is done about failures, on the tablet: a provider refers, an offender manager decides. */
@NullMarked
package org.throughcare.mobile.breach;

import org.jspecify.annotations.NullMarked;
