/** Treatment sessions, one to one and in groups, and how attendance at them is counted. */
@NullMarked
package org.throughcare.model.session;

import org.jspecify.annotations.NullMarked;
