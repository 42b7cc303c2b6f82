package org.throughcare.mobile.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.testkit.MemoryDirectory;

/** What can happen in a world, and how often. */
final class Happenings {

    private final World world;
    private final Dice dice;
    private final Captures captures;

    Happenings(World world) {
        this.world = world;
        this.dice = world.dice();
        this.captures = new Captures(world);
    }

    /** One thing happens. */
    void next() {
        pass();
        int lot = dice.below(1000);
        if (lot < 360) {
            sync(dice.pick(world.tablets()));
        } else if (lot < 760) {
            capture(dice.pick(world.tablets()));
        } else if (lot < 830) {
            atTheDesk();
        } else if (lot < 945) {
            atTheTablet(dice.pick(world.tablets()));
        } else if (lot < 960 && !world.twins().isEmpty()) {
            world.twins().remove(dice.below(world.twins().size())).run();
        } else if (lot < 980) {
            serviceSays();
        } else if (lot < 992) {
            world.backUp();
        } else if (lot < 997) {
            world.restore();
        }
    }

    /** One thing happens while a request of that tablet is under way: anything but a sync of the same tablet. */
    void meanwhile(SimTablet busy) {
        int lot = dice.below(100);
        if (lot < 35) {
            sync(dice.pick(world.tablets()));
        } else if (lot < 70) {
            capture(busy);
        } else if (lot < 80) {
            capture(dice.pick(world.tablets()));
        } else if (lot < 97) {
            atTheDesk();
        } else if (lot < 99) {
            world.backUp();
        } else {
            world.restore();
        }
    }

    private void pass() {
        int lot = dice.below(100);
        int seconds = lot < 60
                ? dice.below(300)
                : lot < 88 ? dice.below(3 * 3600) : lot < 99 ? dice.below(24 * 3600) : dice.below(20 * 24 * 3600);
        world.clock().move(Duration.ofSeconds(seconds));
    }

    void sync(SimTablet tablet) {
        if (tablet.syncing()) {
            return;
        }
        world.let(tablet, () -> {
            tablet.sync();
            SyncStatus status = tablet.runningSync().status();
            world.say(
                    tablet,
                    "has synced: " + status.phase() + ", " + status.waiting() + " wait"
                            + (status.diverged().isEmpty()
                                    ? ""
                                    : ", diverged " + status.diverged().size()));
            world.checks().afterSync(tablet);
        });
    }

    private void capture(SimTablet tablet) {
        world.let(tablet, () -> captures.capture(tablet));
    }

    private void atTheTablet(SimTablet tablet) {
        int lot = dice.below(100);
        if (tablet.syncing()) {
            return;
        }
        if (lot < 25) {
            tablet.online(!tablet.online());
            world.say(tablet, tablet.online() ? "comes online" : "goes offline");
        } else if (lot < 40) {
            setTheClock(tablet);
        } else if (lot < 52) {
            tablet.upgrade();
            world.restart(tablet);
        } else if (lot < 60) {
            world.restart(tablet);
        } else if (lot < 70) {
            world.let(tablet, tablet::lockIfIdle);
        } else {
            signIn(tablet, dice.pick(tablet.workers()));
        }
    }

    void signIn(SimTablet tablet, WorkerId worker) {
        world.let(tablet, () -> {
            boolean in = tablet.signIn(worker).isPresent();
            world.say(
                    tablet,
                    (in ? "lets in " : "does not let in ") + world.truth().name(worker));
        });
    }

    private void setTheClock(SimTablet tablet) {
        if (dice.chance(400)) {
            tablet.clock().putRight();
            world.say(tablet, "has its clock put right");
        } else {
            Duration by = dice.chance(500)
                    ? Duration.ofMinutes(dice.between(-300, 300))
                    : Duration.ofDays(dice.between(-4000, 4000));
            tablet.clock().move(by);
            world.say(tablet, "has its clock moved by " + by);
        }
    }

    /** Administrators change who works where with what. */
    private void atTheDesk() {
        MemoryDirectory directory = world.books().directory();
        WorkerId worker = dice.pick(world.workers());
        TeamId team = dice.pick(world.teams());
        int lot = dice.below(1000);
        if (lot < 180) {
            directory.join(worker, team);
            desk(name(worker) + " joins " + name(team));
        } else if (lot < 300) {
            directory.leave(worker, team);
            desk(name(worker) + " leaves " + name(team));
        } else if (lot < 330) {
            directory.withdraw(worker);
            desk(name(worker) + " is withdrawn");
        } else if (lot < 350) {
            SimTablet tablet = dice.pick(world.tablets());
            directory.revoke(tablet.device());
            desk(tablet + " is revoked");
        } else {
            grants(directory, team, lot);
        }
    }

    private void grants(MemoryDirectory directory, TeamId team, int lot) {
        List<LedgerId> people = people();
        if (people.isEmpty()) {
            return;
        }
        LedgerId person = dice.pick(people);
        List<TeamId> holders = new ArrayList<>(directory.holders(person));
        if (lot < 550 || holders.isEmpty()) {
            directory.grant(person, team);
            desk(name(team) + " gets " + name(person));
        } else if (lot < 750) {
            TeamId holder = dice.pick(holders);
            directory.end(person, holder);
            desk(name(holder) + " loses " + name(person));
        } else {
            TeamId holder = dice.pick(holders);
            directory.move(person, holder, team);
            desk(name(person) + " goes from " + name(holder) + " to " + name(team));
        }
    }

    private List<LedgerId> people() {
        return world.books().ledgers().stream()
                .filter(ledger -> ledger.subject() == Subject.PERSON)
                .toList();
    }

    /** The service publishes reference data. */
    private void serviceSays() {
        Written written = EntryCodec.write(new Entry(
                new EntryId(world.ids().next()),
                LedgerId.SERVICE,
                "code-list",
                1,
                new Author.Rule("publisher"),
                new DeviceId(world.ids().next()),
                world.clock().instant(),
                null,
                List.of(),
                null,
                Json.obj().put("list", "codes").build()));
        world.server().admit(List.of(written));
        world.truth().admitted(written);
        world.say("server", "publishes " + name(written.entry().id()));
    }

    private void desk(String what) {
        world.say("desk", what);
    }

    private String name(Object thing) {
        return world.truth().name(thing);
    }
}
