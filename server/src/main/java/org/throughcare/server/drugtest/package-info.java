/** Drug tests: who was tested when, under what, and what it came to. */
@NullMarked
package org.throughcare.server.drugtest;

import org.jspecify.annotations.NullMarked;
