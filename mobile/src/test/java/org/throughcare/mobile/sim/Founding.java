package org.throughcare.mobile.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;

/** Makes the teams, workers and tablets of a world, and signs the workers in. */
final class Founding {

    private final World world;
    private final Dice dice;

    Founding(World world) {
        this.world = world;
        this.dice = world.dice();
    }

    void found() {
        world.truth().name(LedgerId.SERVICE, "the service");
        int tablets = tablets();
        for (int i = 0; i < dice.between(2, tablets > 12 ? 5 : 3); i++) {
            team(i + 1);
        }
        for (int i = 0; i < tablets + dice.below(tablets + 1); i++) {
            worker(i + 1);
        }
        world.calmly(() -> {
            for (int i = 0; i < tablets; i++) {
                tablet(i);
            }
        });
    }

    private int tablets() {
        int lot = dice.below(100);
        if (lot < 60) {
            return dice.between(2, 5);
        }
        if (lot < 90) {
            return dice.between(6, 10);
        }
        return lot < 98 ? dice.between(11, 20) : dice.between(21, 40);
    }

    private void team(int number) {
        TeamId team = new TeamId(id(0x7ea, number));
        world.teams().add(team);
        world.books().directory().keep(team);
        world.truth().name(team, "team " + number);
        world.truth().name(LedgerId.team(team), "ledger of team " + number);
    }

    private void worker(int number) {
        WorkerId worker = new WorkerId(id(0x3a, number));
        world.workers().add(worker);
        world.truth().name(worker, "worker " + number);
        world.books().directory().join(worker, dice.pick(world.teams()));
        if (dice.chance(200)) {
            world.books().directory().join(worker, dice.pick(world.teams()));
        }
    }

    /** A tablet that has its first worker, sometimes a second one, who may also have another tablet. */
    private void tablet(int index) {
        List<WorkerId> workers = new ArrayList<>(List.of(world.workers().get(index)));
        WorkerId second = dice.pick(world.workers());
        if (dice.chance(350) && !workers.contains(second)) {
            workers.add(second);
        }
        SimTablet tablet = new SimTablet(world, index + 1, workers);
        world.tablets().add(tablet);
        for (WorkerId worker : workers) {
            if (dice.chance(850)) {
                world.say(tablet, "is " + world.truth().name(worker) + "'s");
                world.let(tablet, () -> tablet.signIn(worker));
            }
        }
    }

    private static UUID id(long sort, long number) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | sort << 32 | number);
    }
}
