package org.throughcare.model.drugtest;

/**
 * What a test or a line of it comes to. It is derived each time and never stored, and nothing follows from it alone
 * (CTR-14). The order is that of weight: a test comes to the heaviest of its lines.
 */
public enum Overall {
    /** There is no sample. */
    NO_SAMPLE("no-sample"),
    /** The group was not looked for. */
    NOT_TESTED("not-tested"),
    /** Nothing was found. */
    NEGATIVE("negative"),
    /** A laboratory has not answered yet, and no kit was read. */
    AWAITED("awaited"),
    /** Nothing was found, but the sample or the kit can't be relied on. */
    INVALID("invalid"),
    /** A prescribed medicine explains what was found. */
    EXPLAINED("positive-explained"),
    /** A kit showed it; no laboratory has confirmed it. */
    SCREEN_POSITIVE("screen-positive-not-confirmed"),
    /** A laboratory confirmed it. */
    CONFIRMED_POSITIVE("confirmed-positive");

    private final String code;

    Overall(String code) {
        this.code = code;
    }

    /** The code that screens turn into words. */
    public String code() {
        return code;
    }

    static Overall of(DrugTest test) {
        if (!test.gaveSample()) {
            return NO_SAMPLE;
        }
        Overall heaviest = AWAITED;
        boolean any = false;
        for (ResultLine line : test.lines()) {
            Overall result = of(line);
            if (result == NOT_TESTED) {
                continue;
            }
            heaviest = any && heaviest.compareTo(result) > 0 ? heaviest : result;
            any = true;
        }
        boolean doubtful =
                test.validity() != null && !test.validity().outOfRange().isEmpty();
        return doubtful && heaviest.compareTo(INVALID) < 0 ? INVALID : heaviest;
    }

    static Overall of(ResultLine line) {
        if (line.confirm() == ResultLine.Confirm.NOT_CONFIRMED) {
            return NEGATIVE;
        }
        boolean confirmed = line.confirm() == ResultLine.Confirm.CONFIRMED;
        if (confirmed || line.screen() == ResultLine.Screen.POS) {
            if (line.explainedBy() != null) {
                return EXPLAINED;
            }
            return confirmed ? CONFIRMED_POSITIVE : SCREEN_POSITIVE;
        }
        return switch (line.screen()) {
            case NEG -> NEGATIVE;
            case INVALID -> INVALID;
            default -> line.confirm() == ResultLine.Confirm.NOT_REQUESTED ? NOT_TESTED : AWAITED;
        };
    }
}
