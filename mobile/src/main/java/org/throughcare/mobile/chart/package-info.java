/** What a person's record comes to over time: pure layout from data, drawn with plain nodes. */
@NullMarked
package org.throughcare.mobile.chart;

import org.jspecify.annotations.NullMarked;
