/** A person's request to see what is held on them: how long there is, what names others, and what is given (USR-6). */
@NullMarked
package org.throughcare.model.subjectaccess;

import org.jspecify.annotations.NullMarked;
