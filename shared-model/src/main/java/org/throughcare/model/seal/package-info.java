/** Sealing what is kept on a medium or handed on by somebody who may not read it: keys, and what they close. */
@NullMarked
package org.throughcare.model.seal;

import org.jspecify.annotations.NullMarked;
