/** When treatment under a requirement has to start, when it did, and why it was late. */
@NullMarked
package org.throughcare.model.treatment;

import org.jspecify.annotations.NullMarked;
