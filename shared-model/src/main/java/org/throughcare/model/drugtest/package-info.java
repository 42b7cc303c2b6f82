/** Drug tests: the record, what it comes to, and whether testing is often enough. */
@NullMarked
package org.throughcare.model.drugtest;

import org.jspecify.annotations.NullMarked;
