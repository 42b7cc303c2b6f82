/** The domain and the protocol of Throughcare, shared by tablet and server. */
@NullMarked
package org.throughcare.model;

import org.jspecify.annotations.NullMarked;
