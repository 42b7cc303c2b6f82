/** What every route shares: problem answers, the server's time, the API's description. */
@NullMarked
package org.throughcare.server.door;

import org.jspecify.annotations.NullMarked;
