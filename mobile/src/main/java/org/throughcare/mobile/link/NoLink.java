package org.throughcare.mobile.link;

import java.util.List;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.sync.HandBack;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.sync.ReadNote;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.sync.Signed;

/** The link of a tablet that has no server: never reachable. */
public final class NoLink implements Link, EscrowLink, DockLink, OpenIdLink {

    @Override
    public Grant signIn(
            String name, char[] passphrase, Codes codes, DeviceId device, String deviceName, KeysToTell keys) {
        throw fault();
    }

    @Override
    public Grant refresh(String refreshToken, DeviceId device) {
        throw fault();
    }

    @Override
    public List<Receipt> push(String accessToken, List<Signed> batch) {
        throw fault();
    }

    @Override
    public Lines pull(String accessToken, PullQuestion question) {
        throw fault();
    }

    @Override
    public List<Receipt> handBack(String accessToken, HandBack proof, List<Written> entries) {
        throw fault();
    }

    @Override
    public Waiting escrow(String accessToken) {
        throw fault();
    }

    @Override
    public Kept kept(String accessToken, Hash id, String because) {
        throw fault();
    }

    @Override
    public Receipt letIn(String accessToken, Hash id, String because) {
        throw fault();
    }

    @Override
    public void setAside(String accessToken, Hash id, String reason, String because) {
        throw fault();
    }

    @Override
    public List<Receipt> deliver(String dockToken, Delivery delivery) {
        throw fault();
    }

    @Override
    public List<ReadId> reads(String dockToken, List<ReadNote.Sealed> notes) {
        throw fault();
    }

    @Override
    public Lines withdrawn(String dockToken, PullQuestion question) {
        throw fault();
    }

    @Override
    public boolean offersOpenId() {
        throw fault();
    }

    @Override
    public Begun beginOpenId(DeviceId device) {
        throw fault();
    }

    @Override
    public Answer askOpenId(String handle, Codes codes, DeviceId device, String deviceName, KeysToTell keys) {
        throw fault();
    }

    @Override
    public List<Destruction.Answer> destroyed(String dockToken, List<Destruction.Signed> receipts) {
        throw fault();
    }

    private static LinkFault fault() {
        return new LinkFault(LinkFault.Sort.UNREACHABLE, "no-server", null);
    }
}
