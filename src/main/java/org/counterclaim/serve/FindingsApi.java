package org.counterclaim.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Review;
import org.counterclaim.serde.Json;
import org.counterclaim.view.FindingQuery;
import org.counterclaim.view.Page;
import org.counterclaim.view.View;
import org.jspecify.annotations.Nullable;

/** Findings by HTTP: lists, single ones, exports, reviews. */
final class FindingsApi {

    private static final int USUAL_ITEMS = 30;
    private static final int AT_ONCE = 500;
    private static final int LONGEST_NOTE = 2_000;

    private final View view;
    private final ReviewDesk desk;

    FindingsApi(View view, ReviewDesk desk) {
        this.view = view;
        this.desk = desk;
    }

    void list(Context ctx) {
        Asked asked = new Asked(ctx);
        int limit = asked.limit(USUAL_ITEMS);
        Page<Contradiction> page = view.findings().page(asked.findings(), asked.order(), asked.offset(), limit);
        Answers.page(ctx, page, limit);
    }

    void facets(Context ctx) {
        Answers.json(ctx, view.findings().facets(new Asked(ctx).findings()));
    }

    void one(Context ctx) {
        view.findings()
                .detail(ctx.pathParam("id"))
                .ifPresentOrElse(
                        found -> Answers.json(ctx, found),
                        () -> Answers.missing(ctx, "There is no finding with this id, or no longer"));
    }

    void csv(Context ctx) {
        download(ctx, "text/csv; charset=utf-8", "findings.csv");
        OutputStream out = ctx.outputStream();
        write(out, Csv.HEAD);
        each(new Asked(ctx), c -> write(out, Csv.line(c)));
    }

    void linkedData(Context ctx) {
        download(ctx, "application/ld+json", "findings.jsonld");
        OutputStream out = ctx.outputStream();
        write(out, "{\"@context\":" + Json.write(LinkedData.CONTEXT) + ",\"@graph\":[");
        boolean[] first = {true};
        each(new Asked(ctx), c -> LinkedData.of(c).forEach(node -> {
            write(out, (first[0] ? "\n" : ",\n") + Json.write(node));
            first[0] = false;
        }));
        write(out, "\n]}\n");
    }

    void review(Context ctx) {
        String id = ctx.pathParam("id");
        Wish wish = Json.readStrictly(ctx.body(), Wish.class);
        if (wish.decision() == null) {
            throw new IllegalArgumentException("decision must be dismissed, confirmed or reopened");
        }
        if (wish.note() != null && wish.note().length() > LONGEST_NOTE
                || wish.by() != null && wish.by().length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("note and name must not be longer than " + LONGEST_NOTE + " characters");
        }
        if (view.findings().find(id).isEmpty()) {
            Answers.missing(ctx, "There is no finding with this id, or no longer");
            return;
        }
        Review review =
                new Review(id, wish.decision(), blankToNull(wish.note()), blankToNull(wish.by()), Instant.now());
        desk.send(review);
        ctx.status(HttpStatus.ACCEPTED);
        Answers.json(ctx, review);
    }

    /** What a person sends. */
    private record Wish(
            Review.@Nullable Decision decision,
            @Nullable String note,
            @Nullable String by) {}

    /** All that pass, a stretch at a time. */
    private void each(Asked asked, Consumer<Contradiction> take) {
        FindingQuery query = asked.findings();
        FindingQuery.Order order = asked.order();
        for (long offset = 0; ; offset += AT_ONCE) {
            Page<Contradiction> page = view.findings().page(query, order, offset, AT_ONCE);
            page.items().forEach(take);
            if (offset + AT_ONCE >= page.total()) {
                return;
            }
        }
    }

    private static void download(Context ctx, String type, String name) {
        ctx.contentType(type).header("Content-Disposition", "attachment; filename=\"" + name + '"');
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
