package org.throughcare.mobile.access;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.Codes;
import org.throughcare.mobile.link.Grant;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.link.OpenIdLink;
import org.throughcare.mobile.vault.VaultKeys;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.DeviceId;

/** Signing in on a real tablet with the organisation's provider, one worker at a time; nothing is kept before they are in. */
public final class TabletOrganisation implements Organisation {

    private static final Duration UNTIL_REACHED = Duration.ofSeconds(5);

    private final TabletAccess access;
    private final OpenIdLink link;
    private final DeviceId device;
    private final String deviceName;
    private final RandomGenerator random;
    private final Executor network;
    private @Nullable Asking asking;

    /** On that tablet; the server is asked on the network's threads. */
    public TabletOrganisation(
            TabletAccess access,
            OpenIdLink link,
            DeviceId device,
            String deviceName,
            RandomGenerator random,
            Executor network) {
        this.access = access;
        this.link = link;
        this.device = device;
        this.deviceName = deviceName;
        this.random = random;
        this.network = network;
    }

    /** A sign-in that is under way, the keys of the vault that it may make, and what the server gave once it is over. */
    private record Asking(
            String handle, VaultKeys fresh, @Nullable Grant grant) {
        @Override
        public String toString() {
            return "Asking";
        }
    }

    @Override
    public void whenOffered(Runnable offered) {
        network.execute(() -> {
            try {
                if (link.offersOpenId()) {
                    offered.run();
                }
            } catch (LinkFault fault) {
                // Out of reach: who has no network can't sign in that way either.
            }
        });
    }

    @Override
    public void begin(Consumer<Step> told) {
        network.execute(() -> told.accept(step(() -> {
            OpenIdLink.Begun begun = link.beginOpenId(device);
            set(new Asking(begun.handle(), VaultKeys.random(random), null));
            return new Step.Code(begun.userCode(), begun.page(), begun.pause());
        })));
    }

    @Override
    public void ask(Duration after, Codes codes, Consumer<Step> told) {
        Executor then = after.isZero()
                ? network
                : CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS, network);
        then.execute(() -> told.accept(step(() -> ask(codes))));
    }

    private Step ask(Codes codes) {
        Asking now = get();
        if (now == null) {
            return new Step.Denied(new SignIn.Denied("code-expired"));
        }
        OpenIdLink.Answer answer = link.askOpenId(
                now.handle(),
                codes,
                device,
                deviceName,
                access.keysToTell(List.of(now.fresh().verifyingKey())));
        if (answer instanceof OpenIdLink.Answer.Pending pending) {
            return new Step.NotYet(pending.pause());
        }
        Grant grant = ((OpenIdLink.Answer.In) answer).grant();
        Session session = SessionCodec.read(Fields.of(grant.worker()));
        set(new Asking(now.handle(), now.fresh(), grant));
        return new Step.Welcome(session.name(), access.hasVault(session));
    }

    private static Step step(Supplier<Step> asked) {
        try {
            return asked.get();
        } catch (LinkFault fault) {
            return switch (fault.sort()) {
                case UNREACHABLE -> new Step.OutOfReach();
                case BUSY -> "locked-out".equals(fault.code()) ? denied(fault) : new Step.NotYet(UNTIL_REACHED);
                default -> denied(fault);
            };
        }
    }

    private static Step denied(LinkFault fault) {
        return new Step.Denied(new SignIn.Denied(fault.code()));
    }

    @Override
    public SignIn enter(char[] passphrase, boolean anew) {
        Asking now = get();
        Grant grant = now == null ? null : now.grant();
        if (now == null || grant == null) {
            return new SignIn.Denied("code-expired");
        }
        SignIn answer = access.arrive(grant, now.fresh(), passphrase, anew);
        if (answer instanceof SignIn.In) {
            set(null);
        }
        return answer;
    }

    private synchronized @Nullable Asking get() {
        return asking;
    }

    private synchronized void set(@Nullable Asking now) {
        asking = now;
    }
}
