package org.counterclaim.app.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Ports of this machine. */
public final class Ports {

    private Ports() {}

    /** One that nobody has at the moment, for a server whose port must be known before it starts. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free on this machine", e);
        }
    }

    /** The same, and none of these: until a server has taken it, the one that was free is given again. */
    static int freeBut(int... others) {
        while (true) {
            int port = free();
            if (IntStream.of(others).noneMatch(other -> other == port)) {
                return port;
            }
        }
    }

    /** The port if nobody has it, else 0, which stands for any that is free. */
    public static int freeOr(int port) {
        return isFree(InetAddress.getLoopbackAddress().getHostAddress(), port) ? port : 0;
    }

    /** Whether a server can listen there: asked first where a library would answer with a page of its log. */
    public static boolean isFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
