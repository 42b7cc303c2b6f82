/** Treatment starts: the caseload's list by days left, and the report of late starts. */
@NullMarked
package org.throughcare.server.treatment;

import org.jspecify.annotations.NullMarked;
