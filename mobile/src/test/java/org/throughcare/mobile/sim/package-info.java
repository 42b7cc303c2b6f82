/**
 * A seeded world around the real sync code of tablet and server: virtual time, faulty links, crashing stores, and an
 * all-knowing record of what was captured and acknowledged, by which it is judged.
 */
@NullMarked
package org.throughcare.mobile.sim;

import org.jspecify.annotations.NullMarked;
