/** What goes wrong on purpose on the tablet's side: statements that fail, media that are full, processes that are killed. */
package org.throughcare.mobile.fault;
