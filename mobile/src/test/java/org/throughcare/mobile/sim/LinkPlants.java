package org.throughcare.mobile.sim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.Link;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.sync.Signed;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.model.wire.PullCodec;

/** Bugs in how a tablet speaks to the server. */
final class LinkPlants {

    private LinkPlants() {}

    /** The tablet remembers one number for everything that it has seen, and leaves out what is not behind it. */
    static final class GlobalCursor implements Plant {

        private final Map<EntryId, Long> sequence = new HashMap<>();
        private final Map<SimTablet, Long> cursors = new HashMap<>();

        @Override
        public Link link(Link link, SimTablet tablet) {
            return new ForwardingLink(link) {
                @Override
                public Lines pull(String accessToken, PullQuestion question) {
                    return since(tablet, inner.pull(accessToken, question));
                }
            };
        }

        private Link.Lines since(SimTablet tablet, Link.Lines whole) {
            Deque<byte[]> kept = new ArrayDeque<>();
            for (byte[] line = whole.next(); line != null; line = whole.next()) {
                if (control(line) instanceof PullLine.Entries run) {
                    List<byte[]> group = new ArrayList<>(List.of(line));
                    for (int i = 0; i <= run.count(); i++) {
                        group.add(present(whole.next()));
                    }
                    keepIfNew(tablet, group, kept);
                } else {
                    kept.add(line);
                }
            }
            return of(kept);
        }

        /** A ledger's entries, between the line that announces them and the one that says where they lead. */
        private void keepIfNew(SimTablet tablet, List<byte[]> group, Deque<byte[]> kept) {
            long newest = group.subList(1, group.size() - 1).stream()
                    .mapToLong(line -> number(EntryCodec.read(line).entry().id()))
                    .max()
                    .orElse(0);
            if (newest > cursors.getOrDefault(tablet, 0L)) {
                cursors.put(tablet, newest);
                kept.addAll(group);
            }
        }

        private static byte[] present(byte @Nullable [] line) {
            if (line == null) {
                throw new LinkFault(LinkFault.Sort.UNREACHABLE, "cut", null);
            }
            return line;
        }

        private static PullLine control(byte[] line) {
            try {
                return PullCodec.read(line);
            } catch (Malformed e) {
                throw new LinkFault(LinkFault.Sort.UNREACHABLE, "cut", e);
            }
        }

        /** In the order in which anybody saw them first, as a sequence that is drawn before the commit would be. */
        private long number(EntryId id) {
            return sequence.computeIfAbsent(id, key -> sequence.size() + 1L);
        }
    }

    /** The tablet asks for nothing while anything waits. */
    static final class PullsBehindItsOutbox implements Plant {
        @Override
        public Link link(Link link, SimTablet tablet) {
            return new ForwardingLink(link) {
                @Override
                public Lines pull(String accessToken, PullQuestion question) {
                    return tablet.disk().backlog().waiting() > 0
                            ? of(new ArrayDeque<>(List.of(PullCodec.write(new PullLine.End()))))
                            : inner.pull(accessToken, question);
                }
            };
        }
    }

    /** One entry that can't be taken counts as if none could. */
    static final class StopsAtOneBadEntry implements Plant {
        @Override
        public Link link(Link link, SimTablet tablet) {
            return new ForwardingLink(link) {
                @Override
                public List<Receipt> push(String accessToken, List<Signed> batch) {
                    List<Receipt> receipts = inner.push(accessToken, batch);
                    if (receipts.stream().anyMatch(Receipt.Held.class::isInstance)) {
                        throw new LinkFault(LinkFault.Sort.REFUSED, "bad-entry", null);
                    }
                    return receipts;
                }
            };
        }
    }

    /** What got no answer is sent again as something new. */
    static final class RetriesUnderNewIds implements Plant {

        private final FixedIds ids = FixedIds.after(1L << 40);

        @Override
        public Link link(Link link, SimTablet tablet) {
            return new ForwardingLink(link) {

                private final Set<EntryId> tried = new HashSet<>();

                @Override
                public List<Receipt> push(String accessToken, List<Signed> batch) {
                    Map<EntryId, EntryId> renamed = new HashMap<>();
                    List<Signed> again =
                            batch.stream().map(one -> renamed(one, renamed)).toList();
                    batch.forEach(one -> tried.add(one.written().entry().id()));
                    List<Receipt> receipts = inner.push(accessToken, again);
                    return receipts.stream().map(one -> about(one, renamed)).toList();
                }

                private Signed renamed(Signed signed, Map<EntryId, EntryId> names) {
                    Entry entry = signed.written().entry();
                    if (!tried.contains(entry.id()) || !(entry.author() instanceof Author.Worker author)) {
                        return signed;
                    }
                    EntryId fresh = new EntryId(ids.next());
                    names.put(fresh, entry.id());
                    Written again = EntryCodec.write(new Entry(
                            fresh,
                            entry.ledger(),
                            entry.kind(),
                            entry.version(),
                            entry.author(),
                            entry.device(),
                            entry.capturedAt(),
                            entry.clockOffset(),
                            entry.basis(),
                            entry.reason(),
                            entry.body()));
                    return new Signed(again, tablet.sign(author.worker(), again));
                }
            };
        }

        private static Receipt about(Receipt receipt, Map<EntryId, EntryId> names) {
            EntryId id = receipt.id();
            EntryId old = id == null ? null : names.get(id);
            return old != null && receipt instanceof Receipt.Accepted accepted
                    ? new Receipt.Accepted(old, accepted.number())
                    : receipt;
        }
    }

    private static Link.Lines of(Deque<byte[]> lines) {
        return new Link.Lines() {
            @Override
            public byte @Nullable [] next() {
                return lines.poll();
            }

            @Override
            public void close() {}
        };
    }
}
