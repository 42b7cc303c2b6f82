/** The server's test kit: what tests, the sample world and the one-command run start in place of the outside world. */
@NullMarked
package org.throughcare.server.testkit;

import org.jspecify.annotations.NullMarked;
