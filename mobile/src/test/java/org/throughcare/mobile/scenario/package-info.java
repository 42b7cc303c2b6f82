/** The requirements' worked examples, from one tablet through HTTP and PostgreSQL to another tablet. */
@NullMarked
package org.throughcare.mobile.scenario;

import org.jspecify.annotations.NullMarked;
