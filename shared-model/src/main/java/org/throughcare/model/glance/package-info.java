/** What a list has to say of a person besides who they are: what to know before they are met, and when they were met last. */
@NullMarked
package org.throughcare.model.glance;

import org.jspecify.annotations.NullMarked;
