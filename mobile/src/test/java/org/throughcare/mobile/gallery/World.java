package org.throughcare.mobile.gallery;

import java.util.List;
import org.throughcare.mobile.link.Grant;
import org.throughcare.mobile.link.Link;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.HandBack;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;

/** The server of the gallery: Asha works for both teams. */
record World(FakeLink link) implements Link {

    @Override
    public Grant signIn(String name, char[] passphrase, DeviceId device, String deviceName) {
        return withTeams(link.signIn(name, passphrase, device, deviceName));
    }

    @Override
    public Grant refresh(String refreshToken, DeviceId device) {
        return withTeams(link.refresh(refreshToken, device));
    }

    @Override
    public List<Receipt> push(String accessToken, List<Written> batch) {
        return link.push(accessToken, batch);
    }

    @Override
    public Lines pull(String accessToken, PullQuestion question) {
        return link.pull(accessToken, question);
    }

    @Override
    public List<Receipt> handBack(String accessToken, HandBack proof, List<Written> entries) {
        return link.handBack(accessToken, proof, entries);
    }

    private static Grant withTeams(Grant grant) {
        Json teams = new Json.Arr(List.of(
                team(Cast.WING, "C wing recovery", "prison"), team(Cast.CLINIC, "Harbour Street clinic", "community")));
        return new Grant(
                grant.accessToken(), grant.refreshToken(), grant.worker().with("teams", teams));
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
