/** Forms as data: fields in sections, what was typed, and one pure update from typing to a saved record. */
@NullMarked
package org.throughcare.mobile.form;

import org.jspecify.annotations.NullMarked;
