package org.throughcare.mobile.sim;

import java.util.List;
import org.throughcare.mobile.link.Codes;
import org.throughcare.mobile.link.Grant;
import org.throughcare.mobile.link.KeysToTell;
import org.throughcare.mobile.link.Link;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.HandBack;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.sync.Signed;

/** A link that passes everything on to another one. */
class ForwardingLink implements Link {

    /** The other one. */
    final Link inner;

    ForwardingLink(Link inner) {
        this.inner = inner;
    }

    @Override
    public Grant signIn(
            String name, char[] passphrase, Codes codes, DeviceId device, String deviceName, KeysToTell keys) {
        return inner.signIn(name, passphrase, codes, device, deviceName, keys);
    }

    @Override
    public Grant refresh(String refreshToken, DeviceId device) {
        return inner.refresh(refreshToken, device);
    }

    @Override
    public List<Receipt> push(String accessToken, List<Signed> batch) {
        return inner.push(accessToken, batch);
    }

    @Override
    public Lines pull(String accessToken, PullQuestion question) {
        return inner.pull(accessToken, question);
    }

    @Override
    public List<Receipt> handBack(String accessToken, HandBack proof, List<Written> entries) {
        return inner.handBack(accessToken, proof, entries);
    }
}
