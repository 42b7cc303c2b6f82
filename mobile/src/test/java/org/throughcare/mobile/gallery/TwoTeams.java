package org.throughcare.mobile.gallery;

import java.util.List;
import org.throughcare.mobile.link.Codes;
import org.throughcare.mobile.link.DockLink;
import org.throughcare.mobile.link.EscrowLink;
import org.throughcare.mobile.link.Grant;
import org.throughcare.mobile.link.KeysToTell;
import org.throughcare.mobile.link.Link;
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

/** A server with two teams that share a tablet: Asha's on the wing, and another worker's at the clinic. */
record TwoTeams(FakeLink wing, FakeLink clinic) implements Link, EscrowLink, DockLink {

    private static final String ASHA = "Asha Patel";

    @Override
    public Grant signIn(
            String name, char[] passphrase, Codes codes, DeviceId device, String deviceName, KeysToTell keys) {
        return member(of(name).signIn(name, passphrase, codes, device, deviceName, keys));
    }

    @Override
    public Grant refresh(String refreshToken, DeviceId device) {
        return member(of(refreshToken).refresh(refreshToken, device));
    }

    @Override
    public List<Receipt> push(String accessToken, List<Signed> batch) {
        return of(accessToken).push(accessToken, batch);
    }

    @Override
    public List<Receipt> deliver(String dockToken, Delivery delivery) {
        return of(dockToken).deliver(dockToken, delivery);
    }

    @Override
    public List<ReadId> reads(String dockToken, List<ReadNote.Sealed> notes) {
        return of(dockToken).reads(dockToken, notes);
    }

    @Override
    public List<Destruction.Answer> destroyed(String dockToken, List<Destruction.Signed> receipts) {
        return of(dockToken).destroyed(dockToken, receipts);
    }

    @Override
    public Lines withdrawn(String dockToken, PullQuestion question) {
        return of(dockToken).withdrawn(dockToken, question);
    }

    @Override
    public Lines pull(String accessToken, PullQuestion question) {
        return of(accessToken).pull(accessToken, question);
    }

    @Override
    public List<Receipt> handBack(String accessToken, HandBack proof, List<Written> entries) {
        return of(accessToken).handBack(accessToken, proof, entries);
    }

    @Override
    public Waiting escrow(String accessToken) {
        return of(accessToken).escrow(accessToken);
    }

    @Override
    public Kept kept(String accessToken, Hash id, String because) {
        return of(accessToken).kept(accessToken, id, because);
    }

    @Override
    public Receipt letIn(String accessToken, Hash id, String because) {
        return of(accessToken).letIn(accessToken, id, because);
    }

    @Override
    public void setAside(String accessToken, Hash id, String reason, String because) {
        of(accessToken).setAside(accessToken, id, reason, because);
    }

    /** No tablet meets it any more. */
    void down() {
        wing.online = false;
        clinic.online = false;
    }

    /** Every tablet meets it again. */
    void up() {
        wing.online = true;
        clinic.online = true;
    }

    private FakeLink of(String nameOrToken) {
        return nameOrToken.contains(ASHA) ? wing : clinic;
    }

    private static Grant member(Grant grant) {
        boolean asha = grant.accessToken().contains(ASHA);
        Json team =
                asha ? team(Cast.WING, "C wing recovery", "prison") : team(Cast.CLINIC, "Harbour Street", "community");
        return new Grant(
                grant.accessToken(),
                grant.refreshToken(),
                grant.worker().with("teams", new Json.Arr(List.of(team))),
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
