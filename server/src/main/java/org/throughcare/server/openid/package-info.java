/** An organisation's own identity provider, asked over OpenID Connect: who somebody is, and whether they still are. */
@NullMarked
package org.throughcare.server.openid;

import org.jspecify.annotations.NullMarked;
