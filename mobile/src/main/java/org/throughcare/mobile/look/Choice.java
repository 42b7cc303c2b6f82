package org.throughcare.mobile.look;

/** One answer on a list: its code, its words, and what helps (may be empty). */
public record Choice(String code, String label, String hint) {}
