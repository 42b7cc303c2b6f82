/** What the tablet's tests share: a clock to step, a server in memory. */
@NullMarked
package org.throughcare.mobile.testkit;

import org.jspecify.annotations.NullMarked;
