/** Sessions: attendance of one person, and the register of a group. */
@NullMarked
package org.throughcare.mobile.session;

import org.jspecify.annotations.NullMarked;
