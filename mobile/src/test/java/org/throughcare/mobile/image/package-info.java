/** The tablet app as a folder or a package that brings its own trimmed runtime: how it is made, and that it starts. */
@NullMarked
package org.throughcare.mobile.image;

import org.jspecify.annotations.NullMarked;
