package org.throughcare.model.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object that was just read, in their order: nobody else has the arrays, so they need no copy. They are
 * few ({@link #MOST}), and to look at each is quicker than to keep a table of them; thousands of objects wait in a push.
 */
final class Members extends AbstractMap<String, Json> {

    /** As many as are kept in this way. */
    static final int MOST = 24;

    private final String[] names;
    private final Json[] values;

    /** Takes the arrays as they are; they are of one length and must not change afterwards. */
    Members(String[] names, Json[] values) {
        this.names = names;
        this.values = values;
    }

    /** Whether the name is among those from one place to before another. */
    static boolean isAmong(String[] names, int from, int to, String name) {
        return indexOf(names, from, to, name) >= 0;
    }

    private static int indexOf(String[] names, int from, int to, String name) {
        int hash = name.hashCode();
        for (int i = from; i < to; i++) {
            if (names[i].hashCode() == hash && names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public @Nullable Json get(@Nullable Object name) {
        int at = name instanceof String text ? indexOf(names, 0, names.length, text) : -1;
        return at < 0 ? null : values[at];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public Set<Map.Entry<String, Json>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Map.Entry<String, Json>> iterator() {
                return new InOrder();
            }
        };
    }

    private final class InOrder implements Iterator<Map.Entry<String, Json>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Map.Entry<String, Json> next() {
            if (next == names.length) {
                throw new NoSuchElementException();
            }
            Map.Entry<String, Json> entry = Map.entry(names[next], values[next]);
            next++;
            return entry;
        }
    }
}
