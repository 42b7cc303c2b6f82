/** People's requests to see what is held on them: gathered, looked through for what names others, and released (USR-6). */
@NullMarked
package org.throughcare.server.subjectaccess;

import org.jspecify.annotations.NullMarked;
