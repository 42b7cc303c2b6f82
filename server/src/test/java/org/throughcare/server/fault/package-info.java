/** What goes wrong on purpose: statements that fail, processes that are killed, requests that make no sense. */
package org.throughcare.server.fault;
