/**
 * Made-up records by the thousand, the same for the same seed: what a person's year may look like, chapter by chapter. Each
 * feature has a chapter; a kind that has none takes part by its golden line.
 */
@NullMarked
package org.throughcare.model.lives;

import org.jspecify.annotations.NullMarked;
