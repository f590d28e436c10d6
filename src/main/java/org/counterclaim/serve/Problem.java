package org.counterclaim.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.counterclaim.serde.Json;

/**
 * An answer that says what is wrong (RFC 9457).
 *
 * @param detail a sentence for people
 */
record Problem(String type, String title, int status, String detail) {

    static void answer(Context ctx, HttpStatus status, String detail) {
        ctx.status(status);
        ctx.contentType("application/problem+json")
                .result(Json.write(new Problem("about:blank", status.getMessage(), status.getCode(), detail)));
    }

    /** Ends the handling of a request with a problem. */
    static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final HttpStatus status;

        Thrown(HttpStatus status, String detail) {
            super(detail);
            this.status = status;
        }

        void answer(Context ctx) {
            Problem.answer(ctx, status, String.valueOf(getMessage()));
        }
    }
}
