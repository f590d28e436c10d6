package org.counterclaim.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine. */
final class Ports {

    private Ports() {}

    /** The port if nobody has it, else 0, which stands for any that is free. */
    static int freeOr(int port) {
        return isFree(InetAddress.getLoopbackAddress().getHostAddress(), port) ? port : 0;
    }

    /** Whether a server can listen there: asked first where a library would answer with a page of its log. */
    static boolean isFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
