package org.throughcare.server;

import io.micronaut.runtime.Micronaut;

/** Starts the server. */
public final class Server {

    private Server() {}

    /** Starts the server with what the environment says and serves until the process is told to end. */
    public static void main(String[] arguments) {
        Micronaut.build(arguments).mainClass(Server.class).banner(false).start();
    }
}
