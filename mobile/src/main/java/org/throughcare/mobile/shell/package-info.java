/** The frame around every screen: where one can go, what waits to be sent, what was just saved. */
@NullMarked
package org.throughcare.mobile.shell;

import org.jspecify.annotations.NullMarked;
