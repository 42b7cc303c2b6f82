/** What the house is made of besides itself: the libraries it ships, their licences, and what is known against them. */
package org.throughcare.mobile.supply;
