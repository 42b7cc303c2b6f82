/** Court reviews of a requirement: hearings, directions, and what a report to the court says. */
@NullMarked
package org.throughcare.model.review;

import org.jspecify.annotations.NullMarked;
