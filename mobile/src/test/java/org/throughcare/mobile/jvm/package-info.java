/** How the JVMs of tablet and server are started, and the archives of their classes. */
@NullMarked
package org.throughcare.mobile.jvm;

import org.jspecify.annotations.NullMarked;
