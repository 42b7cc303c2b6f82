/** What the tests of all modules share: a cast, fixed identities, builders of bodies and entries. */
@NullMarked
package org.throughcare.model.testkit;

import org.jspecify.annotations.NullMarked;
