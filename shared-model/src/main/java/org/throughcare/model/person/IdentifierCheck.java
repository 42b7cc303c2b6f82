package org.throughcare.model.person;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms and check characters of the identifiers that have one. */
public final class IdentifierCheck {

    private static final Pattern PRISON_NUMBER = Pattern.compile("[A-Z][0-9]{4}[A-Z]{2}");
    private static final Pattern CRN = Pattern.compile("[A-Z][0-9]{6}");
    private static final Pattern PNC = Pattern.compile("(?:[0-9]{2})?([0-9]{2})/([0-9]{1,7})([A-Z])");
    private static final Pattern NHS_NUMBER = Pattern.compile("[0-9]{10}");
    private static final String PNC_LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY";

    private IdentifierCheck() {}

    /**
     * What is wrong with an identifier: {@code not-in-its-form} or {@code check-fails}; null when nothing is, or when its
     * type has no form that this build knows.
     */
    public static @Nullable String problem(Identifier identifier) {
        String value = identifier.value();
        return switch (identifier.type()) {
            case Identifier.PRISON_NUMBER -> form(PRISON_NUMBER, value);
            case Identifier.CRN -> form(CRN, value);
            case Identifier.PNC -> pnc(value);
            case Identifier.NHS_NUMBER -> nhsNumber(value.replace(" ", ""));
            default -> null;
        };
    }

    private static @Nullable String form(Pattern pattern, String value) {
        return pattern.matcher(value).matches() ? null : "not-in-its-form";
    }

    /**
     * The identifier's value as it is compared: without spaces and marks, in upper case; a PNC number with two digits of
     * its year and all seven of its serial, so that {@code 2012/52494Q} and {@code 12/0052494Q} are the same.
     */
    public static String normal(Identifier identifier) {
        String value = identifier.value().replaceAll("[^\\p{L}\\p{N}/]", "").toUpperCase(Locale.ROOT);
        Matcher pnc = PNC.matcher(value);
        if (identifier.type().equals(Identifier.PNC) && pnc.matches()) {
            return pnc.group(1) + "/" + "0".repeat(7 - pnc.group(2).length()) + pnc.group(2) + pnc.group(3);
        }
        return value.replace("/", "");
    }

    /** The letter stands at (two-digit year followed by seven-digit serial) modulo 23. */
    private static @Nullable String pnc(String value) {
        Matcher matcher = PNC.matcher(value);
        if (!matcher.matches()) {
            return "not-in-its-form";
        }
        int year = Integer.parseInt(matcher.group(1));
        int serial = Integer.parseInt(matcher.group(2));
        long number = year * 10_000_000L + serial;
        char letter = PNC_LETTERS.charAt((int) (number % PNC_LETTERS.length()));
        return matcher.group(3).charAt(0) == letter ? null : "check-fails";
    }

    /** Modulus 11 with weights 10 down to 2; a check digit of 11 is written 0, and one of 10 is never given out. */
    private static @Nullable String nhsNumber(String digits) {
        if (!NHS_NUMBER.matcher(digits).matches()) {
            return "not-in-its-form";
        }
        int sum = 0;
        for (int place = 0; place < 9; place++) {
            sum += (digits.charAt(place) - '0') * (10 - place);
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0' ? null : "check-fails";
    }
}
