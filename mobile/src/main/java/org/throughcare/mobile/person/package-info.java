/** One person: summary and timeline. */
@NullMarked
package org.throughcare.mobile.person;

import org.jspecify.annotations.NullMarked;
