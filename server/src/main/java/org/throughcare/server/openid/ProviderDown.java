package org.throughcare.server.openid;

/** Says that the provider can't be asked now: it is down or slow, answers what nobody can read, or does not know this server. */
public final class ProviderDown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProviderDown(String what) {
        super(what);
    }

    ProviderDown(String what, Exception cause) {
        super(what, cause);
    }
}
