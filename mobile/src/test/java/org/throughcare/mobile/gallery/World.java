package org.throughcare.mobile.gallery;

import java.util.List;
import java.util.UUID;
import org.throughcare.mobile.link.AdministrationLink;
import org.throughcare.mobile.link.Codes;
import org.throughcare.mobile.link.DockLink;
import org.throughcare.mobile.link.EscrowLink;
import org.throughcare.mobile.link.Grant;
import org.throughcare.mobile.link.KeysToTell;
import org.throughcare.mobile.link.Link;
import org.throughcare.mobile.link.OpenIdLink;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.sync.HandBack;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.sync.ReadNote;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.sync.Signed;
import org.throughcare.model.testkit.Cast;

/** The server of the gallery: Asha works for two teams of four. */
record World(FakeLink link) implements Link, EscrowLink, DockLink, OpenIdLink, AdministrationLink.Offered {

    /** A team in another prison, of which Asha is no member. */
    static final TeamId CAERWEN = new TeamId(new UUID(7, 1));

    @Override
    public AdministrationLink administration() {
        return link.administration();
    }

    @Override
    public Grant signIn(
            String name, char[] passphrase, Codes codes, DeviceId device, String deviceName, KeysToTell keys) {
        return withTeams(link.signIn(name, passphrase, codes, device, deviceName, keys));
    }

    @Override
    public Grant refresh(String refreshToken, DeviceId device) {
        return withTeams(link.refresh(refreshToken, device));
    }

    @Override
    public boolean offersOpenId() {
        return link.offersOpenId();
    }

    @Override
    public Begun beginOpenId(DeviceId device) {
        return link.beginOpenId(device);
    }

    @Override
    public Answer askOpenId(String handle, Codes codes, DeviceId device, String deviceName, KeysToTell keys) {
        Answer answer = link.askOpenId(handle, codes, device, deviceName, keys);
        return answer instanceof Answer.In in ? new Answer.In(withTeams(in.grant())) : answer;
    }

    @Override
    public List<Receipt> push(String accessToken, List<Signed> batch) {
        return link.push(accessToken, batch);
    }

    @Override
    public List<Receipt> deliver(String dockToken, Delivery delivery) {
        return link.deliver(dockToken, delivery);
    }

    @Override
    public List<ReadId> reads(String dockToken, List<ReadNote.Sealed> notes) {
        return link.reads(dockToken, notes);
    }

    @Override
    public List<Destruction.Answer> destroyed(String dockToken, List<Destruction.Signed> receipts) {
        return link.destroyed(dockToken, receipts);
    }

    @Override
    public Lines withdrawn(String dockToken, PullQuestion question) {
        return link.withdrawn(dockToken, question);
    }

    @Override
    public Lines pull(String accessToken, PullQuestion question) {
        return link.pull(accessToken, question);
    }

    @Override
    public List<Receipt> handBack(String accessToken, HandBack proof, List<Written> entries) {
        return link.handBack(accessToken, proof, entries);
    }

    @Override
    public Waiting escrow(String accessToken) {
        return link.escrow(accessToken);
    }

    @Override
    public Kept kept(String accessToken, Hash id, String because) {
        return link.kept(accessToken, id, because);
    }

    @Override
    public Receipt letIn(String accessToken, Hash id, String because) {
        return link.letIn(accessToken, id, because);
    }

    @Override
    public void setAside(String accessToken, Hash id, String reason, String because) {
        link.setAside(accessToken, id, reason, because);
    }

    private static Grant withTeams(Grant grant) {
        Json teams = new Json.Arr(List.of(
                team(Cast.WING, "C wing recovery", "prison"), team(Cast.CLINIC, "Harbour Street clinic", "community")));
        Json directory = new Json.Arr(List.of(
                team(Cast.WING, "C wing recovery", "prison"),
                team(CAERWEN, "HMP Caerwen recovery", "prison"),
                team(Cast.CLINIC, "Harbour Street clinic", "community"),
                team(new TeamId(new UUID(7, 3)), "Station Road clinic", "community")));
        return new Grant(
                grant.accessToken(),
                grant.refreshToken(),
                grant.worker().with("teams", teams).with("directory", directory),
                grant.dockToken(),
                grant.deliveryKey());
    }

    private static Json team(TeamId id, String name, String setting) {
        return Json.obj()
                .putText("id", id)
                .put("name", name)
                .put("setting", setting)
                .put("calendar", "england-and-wales")
                .build();
    }
}
