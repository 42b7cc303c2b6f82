package org.throughcare.server.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a route that a tablet signs with its key all that it takes there, so that a dock token needs no proof beside it: a
 * tablet that was erased has its receipts and tokens left, and its key no more.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyProves {}
