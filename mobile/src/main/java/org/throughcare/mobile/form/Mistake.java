package org.throughcare.mobile.form;

/** Something to put right, or to read before saving: the field it is about and what to say about it. */
public record Mistake(String key, String text) {}
