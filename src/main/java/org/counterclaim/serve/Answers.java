package org.counterclaim.serve;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.counterclaim.serde.Json;
import org.counterclaim.view.Page;
import org.counterclaim.view.View;

/** How the API answers. */
final class Answers {

    private Answers() {}

    static void json(Context ctx, Object value) {
        ctx.contentType("application/json").result(Json.write(value));
    }

    static void missing(Context ctx, String what) {
        Problem.answer(ctx, HttpStatus.NOT_FOUND, what);
    }

    /** A stretch of a list, with links to its neighbours (RFC 8288). */
    static void page(Context ctx, Page<?> page, int limit) {
        List<String> links = new ArrayList<>();
        if (page.offset() > 0) {
            links.add(link(ctx, 0, limit, "first"));
            links.add(link(ctx, Math.max(0, page.offset() - limit), limit, "prev"));
        }
        if (page.offset() + limit < page.total()) {
            links.add(link(ctx, page.offset() + limit, limit, "next"));
            links.add(link(ctx, (page.total() - 1) / limit * limit, limit, "last"));
        }
        if (!links.isEmpty()) {
            ctx.header("Link", String.join(", ", links));
        }
        json(ctx, page);
    }

    /** Answers only where something has changed since the reader asked last. */
    static Handler ifChanged(View view, Handler handler) {
        return ctx -> {
            String tag = "W/\"" + view.revision() + '"';
            ctx.header("ETag", tag);
            String known = ctx.header("If-None-Match");
            if (known != null && known.contains(tag)) {
                ctx.status(HttpStatus.NOT_MODIFIED);
            } else {
                handler.handle(ctx);
            }
        };
    }

    private static String link(Context ctx, long offset, int limit, String relation) {
        Map<String, List<String>> query = new TreeMap<>(ctx.queryParamMap());
        query.put("offset", List.of(Long.toString(offset)));
        query.put("limit", List.of(Integer.toString(limit)));
        List<String> parts = new ArrayList<>();
        query.forEach((name, values) -> values.forEach(v -> parts.add(encoded(name) + '=' + encoded(v))));
        return '<' + ctx.path() + '?' + String.join("&", parts) + ">; rel=\"" + relation + '"';
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
