package org.throughcare.model.appointment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerThread;
import org.throughcare.model.session.ContactMode;

/**
 * An appointment as a person would know it: when, where and whether. An entry that changes something else, such as an
 * instruction that was given, leaves the version as it is; going back to an earlier time makes a new version.
 *
 * @param key names the version; the same on every device
 * @param since when it was recorded
 * @param first whether it is how the appointment was first made
 */
record AppointmentVersion(String key, Instant since, boolean first) {

    /** What a person would call another appointment when it differs. */
    private record Known(
            LocalDateTime start, ZoneId zone, @Nullable String place, ContactMode mode, Appointment.Status status) {

        static Known of(Appointment appointment) {
            return new Known(
                    appointment.start(),
                    appointment.zone(),
                    appointment.place(),
                    appointment.mode(),
                    appointment.status());
        }
    }

    /** What an entry says, and the entries that said so first. */
    private record Said(Optional<Known> known, Set<EntryId> makers) {}

    static AppointmentVersion of(Current<Appointment> appointment) {
        Known known = Known.of(appointment.body());
        Set<EntryId> makers = makers(known, appointment);
        List<Entry> made = appointment.thread().entries().stream()
                .filter(entry -> makers.contains(entry.id()))
                .toList();
        return new AppointmentVersion(
                Hash.of((makers + " " + known).getBytes(StandardCharsets.UTF_8)).toString(),
                made.stream()
                        .map(Entry::recordedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                made.stream().allMatch(entry -> entry.basis().isEmpty()));
    }

    /** Two heads may come to something together that neither says: then both made it. */
    private static Set<EntryId> makers(Known known, Current<Appointment> appointment) {
        Map<EntryId, Said> said = said(appointment.thread());
        List<Said> heads = appointment.heads().stream()
                .map(head -> said.getOrDefault(head.id(), new Said(Optional.empty(), Set.of(head.id()))))
                .toList();
        List<Said> agreeing = heads.stream()
                .filter(head -> head.known().equals(Optional.of(known)))
                .toList();
        Set<EntryId> makers = new TreeSet<>();
        (agreeing.isEmpty() ? heads : agreeing).forEach(head -> makers.addAll(head.makers()));
        return makers;
    }

    private static Map<EntryId, Said> said(LedgerThread<Appointment> thread) {
        Map<EntryId, Said> said = new HashMap<>();
        for (Entry entry : thread.entries()) {
            List<Said> before = entry.basis().stream()
                    .filter(said::containsKey)
                    .sorted()
                    .map(said::get)
                    .toList();
            Optional<Known> known = Optional.ofNullable(Appointment.KIND.bodyOf(entry))
                    .map(Known::of)
                    .or(() -> before.stream().findFirst().flatMap(Said::known));
            Set<EntryId> makers = new TreeSet<>();
            before.stream().filter(one -> one.known().equals(known)).forEach(one -> makers.addAll(one.makers()));
            said.put(entry.id(), new Said(known, makers.isEmpty() ? Set.of(entry.id()) : makers));
        }
        return said;
    }
}
