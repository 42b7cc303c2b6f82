/** The workers' vaults: what a passphrase opens, and what is sealed for whoever it belongs to. */
@NullMarked
package org.throughcare.mobile.vault;

import org.jspecify.annotations.NullMarked;
