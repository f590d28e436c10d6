package org.counterclaim.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request change something only where it comes from this page or from a program of the user's own: another site that
 * the user has open can neither send JSON here nor hide where it comes from.
 */
public final class WriteGuard {

    private static final List<String> PASSED_ON =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private final Writes writes;
    private final @Nullable String token;

    /** @param token what a request must carry where all may write; null or empty for nothing */
    public WriteGuard(Writes writes, @Nullable String token) {
        this.writes = writes;
        this.token = token == null || token.isEmpty() ? null : token;
    }

    /** Whether a request like this could change something. */
    boolean isOpen(Context ctx) {
        return writes == Writes.YES || writes == Writes.LOCAL && isLocal(ctx);
    }

    /** Whether this program may fetch what a user names: never for others, who could reach into its network by it. */
    boolean mayFetch(Context ctx) {
        return writes == Writes.LOCAL && isLocal(ctx);
    }

    /** @throws Problem.Thrown where the request must not change anything */
    void check(Context ctx) {
        if (!isOpen(ctx)) {
            throw new Problem.Thrown(
                    HttpStatus.FORBIDDEN,
                    "Nothing can be changed from here: http.writes is " + word(writes)
                            + "; behind a proxy it takes yes and a token");
        }
        if (token != null && writes == Writes.YES && !carries(token, ctx.header("Authorization"))) {
            ctx.header("WWW-Authenticate", "Bearer, Basic realm=\"counterclaim\"");
            throw new Problem.Thrown(HttpStatus.UNAUTHORIZED, "Writing needs the token");
        }
        String site = ctx.header("Sec-Fetch-Site");
        String origin = ctx.header("Origin");
        boolean foreignSite = site != null && !site.equals("same-origin") && !site.equals("none");
        boolean foreignOrigin =
                origin != null && !origin.equals("http://" + ctx.host()) && !origin.equals("https://" + ctx.host());
        if (foreignSite || foreignOrigin) {
            throw new Problem.Thrown(HttpStatus.FORBIDDEN, "The request comes from another site");
        }
        String type = ctx.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?")) {
            throw new Problem.Thrown(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send JSON, with content type application/json");
        }
    }

    /**
     * By the name it was asked under too, so that no other name can be made to mean this machine. What a proxy passes on comes
     * from this machine only to look at.
     */
    private static boolean isLocal(Context ctx) {
        String host = ctx.host();
        return host != null
                && PASSED_ON.stream().allMatch(header -> ctx.header(header) == null)
                && host.matches("(?i)(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?")
                && ctx.ip().matches("127\\..*|0:0:0:0:0:0:0:1|::1|\\[::1]|\\[0:0:0:0:0:0:0:1]");
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

    private static String word(Writes writes) {
        return writes.name().toLowerCase(Locale.ROOT);
    }
}
