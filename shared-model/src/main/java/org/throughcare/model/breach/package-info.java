/** What is done about failures: a provider refers them, the offender manager decides. */
@NullMarked
package org.throughcare.model.breach;

import org.jspecify.annotations.NullMarked;
