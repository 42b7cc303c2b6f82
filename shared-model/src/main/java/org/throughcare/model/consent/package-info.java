/** What a person agreed to, and until when. */
@NullMarked
package org.throughcare.model.consent;

import org.jspecify.annotations.NullMarked;
