/** The second wall by itself: what the database shows to whoever answers a caller's read, with every other check switched off. */
package org.throughcare.server.wall;
