/** What people agreed to, as far as it decides who may read what. */
@NullMarked
package org.throughcare.server.consent;

import org.jspecify.annotations.NullMarked;
