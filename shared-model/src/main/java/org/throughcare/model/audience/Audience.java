package org.throughcare.model.audience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What somebody with some roles reads in a record that is granted to them (NDS-12). The table below is the only place that
 * says so; the tablet is given, and the database shows, what it opens.
 *
 * @param open what they read
 * @param onConsent what they read as far as the person agreed that it is shared with them
 */
public record Audience(Set<Sensitivity> open, Set<Sensitivity> onConsent) {

    private static final Set<String> TREATING =
            Set.of(RoleNames.WORKER_COMMUNITY, RoleNames.WORKER_PRISON, RoleNames.TEAM_MANAGER, RoleNames.CLINICIAN);

    /**
     * Who reads what is not normal.
     *
     * @param readers any of these roles is enough
     * @param onConsent any of these is, as far as the person agreed
     * @param never none of these reads it, whatever else they are
     */
    private record Row(Set<String> readers, Set<String> onConsent, Set<String> never) {}

    private static final Map<Sensitivity, Row> TABLE = new EnumMap<>(Map.of(
            Sensitivity.RESTRICTED,
            new Row(TREATING, Set.of(), Set.of(RoleNames.OFFENDER_MANAGER, RoleNames.SECURITY)),
            Sensitivity.MENTAL_HEALTH,
            new Row(TREATING, Set.of(RoleNames.OFFENDER_MANAGER), Set.of()),
            Sensitivity.SECURITY,
            new Row(Set.of(RoleNames.SECURITY), Set.of(), Set.of()),
            Sensitivity.CLINICAL,
            new Row(Set.of(RoleNames.CLINICIAN), Set.of(), Set.of())));

    /** Copies the sets. */
    public Audience {
        open = Set.copyOf(open);
        onConsent = Set.copyOf(onConsent);
    }

    /** What these roles open together. */
    public static Audience of(Collection<String> roles) {
        Set<Sensitivity> open = those(row -> meets(row.readers(), roles) && !meets(row.never(), roles));
        open.add(Sensitivity.NORMAL);
        Set<Sensitivity> onConsent = those(row -> meets(row.onConsent(), roles) && !meets(row.never(), roles));
        onConsent.removeAll(open);
        return new Audience(open, onConsent);
    }

    /**
     * Whether they may read an entry of that sensitivity.
     *
     * @param own whether they recorded it themselves: nobody is kept from that
     * @param keptOn the local date on which the record got it
     * @param agreed what the person agreed to
     */
    public boolean mayRead(
            Sensitivity sensitivity, boolean own, LocalDate keptOn, Collection<Agreed> agreed, LocalDate today) {
        return own
                || open.contains(sensitivity)
                || (onConsent.contains(sensitivity) && agreed.stream().anyMatch(each -> each.covers(keptOn, today)));
    }

    /** Whether they may read an entry that is kept so closely: all that it is kept for has to be open to them. */
    public boolean mayRead(
            Closeness closeness, boolean own, LocalDate keptOn, Collection<Agreed> agreed, LocalDate today) {
        return closeness.all().stream().allMatch(each -> mayRead(each, own, keptOn, agreed, today));
    }

    /** The same as a text: it is another one whenever another entry may be read by it. */
    public String inWords(Collection<Agreed> agreed, LocalDate today) {
        String consents = onConsent.isEmpty()
                ? ""
                : agreed.stream()
                        .filter(each -> !today.isBefore(each.givenOn()))
                        .map(each -> String.valueOf(each.withdrawnOn()))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" "));
        return new TreeSet<>(open) + " " + new TreeSet<>(onConsent) + " " + consents;
    }

    /**
     * The table as lines for whoever can't call it, such as a database: {@code open}, {@code consent} or {@code never}, a role
     * and a sensitivity each; what is normal is not in it.
     */
    public static List<String> lines() {
        List<String> lines = new ArrayList<>();
        TABLE.forEach((sensitivity, row) -> {
            row.readers().forEach(role -> lines.add("open " + role + " " + sensitivity.word()));
            row.onConsent().forEach(role -> lines.add("consent " + role + " " + sensitivity.word()));
            row.never().forEach(role -> lines.add("never " + role + " " + sensitivity.word()));
        });
        return List.copyOf(lines);
    }

    private static Set<Sensitivity> those(Predicate<Row> rows) {
        return Arrays.stream(Sensitivity.values())
                .filter(each -> TABLE.containsKey(each) && rows.test(TABLE.get(each)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sensitivity.class)));
    }

    private static boolean meets(Set<String> some, Collection<String> roles) {
        return !Collections.disjoint(some, roles);
    }
}
