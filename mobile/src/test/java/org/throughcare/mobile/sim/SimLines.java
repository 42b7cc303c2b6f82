package org.throughcare.mobile.sim;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.Link;
import org.throughcare.mobile.link.LinkFault;

/** The lines of a page as they come in; the stream may be cut at any byte, with an error or without one. */
final class SimLines implements Link.Lines {

    private final World world;
    private final SimTablet tablet;
    private final Contact contact;
    private final byte[] page;
    private final int cut;
    private int at;

    SimLines(World world, SimTablet tablet, Contact contact, byte[] page) {
        this.world = world;
        this.tablet = tablet;
        this.contact = contact;
        this.page = page;
        boolean whole = !world.dice().chance(world.odds().link());
        this.cut = whole ? page.length : world.dice().below(page.length);
    }

    @Override
    public byte @Nullable [] next() {
        world.meanwhileRarely(tablet);
        int end = at;
        while (end < cut && page[end] != '\n') {
            end++;
        }
        if (end == cut && cut < page.length) {
            return broken(end);
        }
        if (at >= page.length) {
            return null;
        }
        byte[] line = Arrays.copyOfRange(page, at, end);
        at = end + 1;
        if (at == page.length && (says(line, "end") || says(line, "wipe"))) {
            contact.ended();
        }
        return line;
    }

    /** A connection that breaks says so, or just ends in the middle of a line. */
    private byte @Nullable [] broken(int end) {
        tablet.disturb();
        boolean silent = world.dice().chance(500);
        if (silent && at < end) {
            byte[] part = Arrays.copyOfRange(page, at, end);
            at = cut;
            return part;
        }
        world.say(tablet, "the answer is cut at byte " + cut);
        if (silent) {
            return null;
        }
        throw new LinkFault(LinkFault.Sort.UNREACHABLE, "cut", null);
    }

    private static boolean says(byte[] line, String word) {
        return line.length < 32 && new String(line, StandardCharsets.US_ASCII).contains('"' + word + '"');
    }

    @Override
    public void close() {}
}
