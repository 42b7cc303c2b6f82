/** Drug tests on the tablet: recording one, correcting it, reading its result. */
@NullMarked
package org.throughcare.mobile.drugtest;

import org.jspecify.annotations.NullMarked;
