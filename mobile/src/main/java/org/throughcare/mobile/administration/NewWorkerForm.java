package org.throughcare.mobile.administration;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.throughcare.mobile.link.AdministrationLink.NewWorker;
import org.throughcare.model.audience.RoleNames;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;

/**
 * A worker to be added, as they are filled in.
 *
 * @param id made once for each form, so that whoever sends it again after a lost answer adds nobody twice
 * @param name to sign in with, as it was typed
 * @param passphrase the first one, with every letter that was typed
 */
record NewWorkerForm(WorkerId id, String name, List<String> roles, List<TeamId> teams, String passphrase) {

    /** The roles that the server gives. */
    static final List<String> ROLES = List.of(
            RoleNames.WORKER_COMMUNITY,
            RoleNames.WORKER_PRISON,
            RoleNames.OFFENDER_MANAGER,
            RoleNames.CLINICIAN,
            RoleNames.SECURITY,
            RoleNames.TEAM_MANAGER,
            RoleNames.ADMINISTRATOR);

    /** So many characters a passphrase has at least, in UTF-16 units, as the server counts. */
    static final int SHORTEST = 12;

    /** So long a name and a passphrase may be, counted alike. */
    static final int LONGEST = 200;

    /** What is filled in. */
    enum Part {
        /** The name to sign in with. */
        NAME,
        /** What they do. */
        ROLES,
        /** Where they belong. */
        TEAMS,
        /** What they sign in with at first. */
        PASSPHRASE;

        /** Where its words are. */
        String key() {
            return switch (this) {
                case NAME -> "worker.new.name";
                case ROLES -> "worker.new.roles";
                case TEAMS -> "worker.new.teams";
                case PASSPHRASE -> "worker.new.passphrase";
            };
        }
    }

    /** Copies the lists. */
    NewWorkerForm {
        roles = List.copyOf(roles);
        teams = List.copyOf(teams);
    }

    static NewWorkerForm start(WorkerId id) {
        return new NewWorkerForm(id, "", List.of(), List.of(), "");
    }

    /** What is wrong with it before the server is asked: the part, and where the words are. */
    Map<Part, String> mistakes() {
        Map<Part, String> mistakes = new EnumMap<>(Part.class);
        if (name.isBlank()) {
            mistakes.put(Part.NAME, "form.mistake.required");
        } else if (name.strip().length() > LONGEST) {
            mistakes.put(Part.NAME, "worker.new.wrong.long");
        }
        if (roles.isEmpty()) {
            mistakes.put(Part.ROLES, "worker.new.wrong.role");
        }
        if (passphrase.isEmpty()) {
            mistakes.put(Part.PASSPHRASE, "form.mistake.required");
        } else if (!passphrase.equals(passphrase.strip())) {
            mistakes.put(Part.PASSPHRASE, "worker.new.wrong.space");
        } else if (passphrase.length() < SHORTEST) {
            mistakes.put(Part.PASSPHRASE, "worker.new.wrong.short");
        } else if (passphrase.length() > LONGEST) {
            mistakes.put(Part.PASSPHRASE, "worker.new.wrong.long");
        }
        return mistakes;
    }

    /** What is asked of the server. */
    NewWorker asked() {
        return new NewWorker(id, name.strip(), roles, teams, passphrase);
    }

    NewWorkerForm name(String typed) {
        return new NewWorkerForm(id, typed, roles, teams, passphrase);
    }

    NewWorkerForm roles(List<String> ticked) {
        return new NewWorkerForm(id, name, ticked, teams, passphrase);
    }

    NewWorkerForm teams(List<TeamId> ticked) {
        return new NewWorkerForm(id, name, roles, ticked, passphrase);
    }

    NewWorkerForm passphrase(String typed) {
        return new NewWorkerForm(id, name, roles, teams, typed);
    }

    /** Tells nothing of the passphrase. */
    @Override
    public String toString() {
        return "NewWorkerForm[" + id + "]";
    }
}
