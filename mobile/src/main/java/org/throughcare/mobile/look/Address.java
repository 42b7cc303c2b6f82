package org.throughcare.mobile.look;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;

/**
 * An address of the web that somebody types elsewhere, in large letters. Where it is longer than a line it goes on after one of
 * its marks, as after the dots between the parts of a host's name; within such a part only where that is longer than a line.
 */
public final class Address extends Flow {

    private static final Pattern PIECE = Pattern.compile("[^/.?&=-]*[/.?&=-]+|[^/.?&=-]+");

    /** That address, read out as a whole after that name. */
    public Address(String name, String address) {
        super("address", pieces(address).stream().map(Words::strong).toArray(Node[]::new));
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(name + ": " + address);
    }

    /** What stays on one line, in their order; all of them together are the address. */
    static List<String> pieces(String address) {
        return PIECE.matcher(address).results().map(MatchResult::group).toList();
    }
}
