/** The line to the server: its port, the HTTP adapter, the server's time. */
@NullMarked
package org.throughcare.mobile.link;

import org.jspecify.annotations.NullMarked;
