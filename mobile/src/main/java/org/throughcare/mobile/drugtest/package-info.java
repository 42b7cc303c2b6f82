/** Drug tests: taking one down, correcting it, reading it beside everything else. */
@NullMarked
package org.throughcare.mobile.drugtest;

import org.jspecify.annotations.NullMarked;
