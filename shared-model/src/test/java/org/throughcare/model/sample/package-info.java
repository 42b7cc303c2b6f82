/** The sample world: made-up teams, workers and people, and what was recorded about them up to today. */
@NullMarked
package org.throughcare.model.sample;

import org.jspecify.annotations.NullMarked;
