package org.counterclaim.serve;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.UnauthorizedResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request that changes something through only if it comes from the page itself or from a program, and, where a token is
 * set, carries it: as {@code Authorization: Bearer TOKEN}, or as the password of {@code Authorization: Basic}. Without a token,
 * only this machine may write.
 */
public final class WriteGuard {

    private static final Set<HandlerType> READS = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1", "localhost");

    private final @Nullable String token;

    /** @param token null or empty for none */
    public WriteGuard(@Nullable String token) {
        this.token = token == null || token.isEmpty() ? null : token;
    }

    /**
     * For {@code before} every request.
     *
     * @throws ForbiddenResponse if another site's page sends it, or another machine without a token being set
     * @throws UnauthorizedResponse if the token is missing or wrong
     */
    public void check(Context ctx) {
        if (READS.contains(ctx.method())) {
            return;
        }
        if (isFromElsewhere(ctx)) {
            throw new ForbiddenResponse("Only this program's own page and programs may write");
        }
        if (token == null) {
            if (!LOOPBACK.contains(ctx.ip()) || !LOOPBACK.contains(hostName(ctx.host()))) {
                throw new ForbiddenResponse("Writing from other machines needs http.token to be set");
            }
        } else if (!carries(token, ctx.header("Authorization"))) {
            ctx.header("WWW-Authenticate", "Bearer, Basic realm=\"counterclaim\"");
            throw new UnauthorizedResponse("Writing needs the token");
        }
    }

    /** Browsers say where a request comes from; programs say nothing. */
    private static boolean isFromElsewhere(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = ctx.header("Origin");
        if (origin == null) {
            return false;
        }
        try {
            return !String.valueOf(URI.create(origin).getAuthority()).equals(ctx.host());
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static String hostName(@Nullable String host) {
        String name = host == null ? "" : host;
        if (name.startsWith("[")) {
            return name.substring(1, Math.max(1, name.indexOf(']')));
        }
        int port = name.indexOf(':');
        return port < 0 ? name : name.substring(0, port);
    }

    private static boolean carries(String token, @Nullable String authorization) {
        if (authorization == null) {
            return false;
        }
        if (authorization.startsWith("Bearer ")) {
            return same(token, authorization.substring("Bearer ".length()).strip());
        }
        if (authorization.startsWith("Basic ")) {
            try {
                byte[] decoded = Base64.getDecoder()
                        .decode(authorization.substring("Basic ".length()).strip());
                String pair = new String(decoded, StandardCharsets.UTF_8);
                return same(token, pair.substring(pair.indexOf(':') + 1));
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
        return false;
    }

    /** Takes as long for a wrong token that begins right as for any other. */
    private static boolean same(String token, String given) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
