package org.counterclaim.app;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterclaim.ingest.ArticleSource;
import org.counterclaim.ingest.Articles;
import org.counterclaim.ingest.ReadOptions;
import org.counterclaim.ingest.Reading;
import org.counterclaim.model.Article;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.FindingStatus;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Outlet;
import org.counterclaim.model.Stance;
import org.counterclaim.model.Statement;
import org.counterclaim.serde.Json;
import org.counterclaim.serve.Checked;
import org.counterclaim.serve.Submission;
import org.counterclaim.serve.TextCheck;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.Pipeline;
import org.counterclaim.topology.UnreadableArticle;
import org.counterclaim.view.View;

/** Takes a text through the topology's steps in memory, among the stored statements that share an event key with it. */
final class StoredTextCheck implements TextCheck {

    /** So many are compared in well under a second. */
    private static final int MOST_STORED = 400;

    private static final int LONGEST_HEADLINE = 200;
    private static final Outlet NOBODY = new Outlet("checked.text", "Checked text");

    private final Supplier<Wiring> wiring;
    private final View view;
    private final Consumer<Article> keep;

    /**
     * @param wiring asked for with the first text, since the models take a while to load
     * @param keep takes articles that are to be stored to the articles topic
     */
    StoredTextCheck(Supplier<Wiring> wiring, View view, Consumer<Article> keep) {
        this.wiring = wiring;
        this.view = view;
        this.keep = keep;
    }

    @Override
    public Checked check(Submission s) {
        List<String> problems = new ArrayList<>();
        List<Article> articles = articles(s, problems);
        if (articles.isEmpty()) {
            throw new IllegalArgumentException(
                    problems.isEmpty() ? "There is no article in it" : String.join("; ", problems));
        }
        Pipeline pipeline = new Pipeline(wiring.get().parts(), Limits.USUAL);
        List<Pipeline.ReadResult> read = new ArrayList<>();
        for (Article a : articles) {
            try {
                read.add(pipeline.read(a));
            } catch (UnreadableArticle e) {
                problems.add(e.getMessage());
            }
        }
        List<Claim> claims = read.stream().flatMap(r -> r.claims().stream()).toList();
        List<Stance> stances = read.stream().flatMap(r -> r.stances().stream()).toList();
        Set<String> ids = articles.stream().map(Article::id).collect(Collectors.toSet());
        List<Statement> stored = stored(claims, stances, ids);
        stored.forEach(pipeline::recall);
        read.forEach(pipeline::add);
        if (s.store()) {
            articles.forEach(keep);
        }
        return new Checked(
                articles.stream()
                        .map(a -> new Checked.Head(a.id(), a.headline(), a.outlet(), a.publishedAt()))
                        .toList(),
                claims,
                stances,
                contradictions(pipeline, ids),
                stored.size(),
                problems,
                s.store());
    }

    private List<Statement> stored(List<Claim> claims, List<Stance> stances, Set<String> ids) {
        Set<String> keys = new LinkedHashSet<>();
        Stream.<Statement>concat(claims.stream(), stances.stream())
                .forEach(s -> keys.addAll(wiring.get().parts().keys().of(s)));
        return view.statements().under(keys, MOST_STORED).stream()
                .filter(s -> !ids.contains(s.articleId()))
                .toList();
    }

    private static List<Contradiction> contradictions(Pipeline pipeline, Set<String> ids) {
        return pipeline.contradictions().stream()
                .filter(c -> c.status() != FindingStatus.WITHDRAWN)
                .filter(c -> ids.contains(c.left().articleId())
                        || ids.contains(c.right().articleId()))
                .toList();
    }

    private static List<Article> articles(Submission s, List<String> problems) {
        String address = s.address();
        String text = s.text();
        if (address != null && !address.isBlank()) {
            if (!address.strip().matches("(?i)https?://\\S+")) {
                throw new IllegalArgumentException("An address begins with http:// or https://");
            }
            try (Stream<Reading> readings =
                    ArticleSource.open(List.of(address.strip()), ReadOptions.at(Instant.now()))) {
                return sorted(readings.toList(), problems);
            }
        }
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("There is no text to check");
        }
        char first = text.strip().charAt(0);
        String form = first == '{' || first == '[' || first == '<' ? text : ownForm(s, text.strip());
        return sorted(
                new Articles()
                        .readAll(
                                form.getBytes(StandardCharsets.UTF_8),
                                org.counterclaim.ingest.Arrival.at(Instant.now())
                                        .withKey("checked-" + Ids.hash(text))
                                        .withOutlet(outlet(s))),
                problems);
    }

    private static List<Article> sorted(List<Reading> readings, List<String> problems) {
        List<Article> articles = new ArrayList<>();
        for (Reading r : readings) {
            Article article = r.article();
            if (article != null) {
                articles.add(article);
            } else {
                var problem = r.problem();
                problems.add(problem == null ? "no article" : String.valueOf(problem.getMessage()));
            }
        }
        return articles;
    }

    /** Plain text: the first line is the headline, unless one is given or that line is no line of its own. */
    private static String ownForm(Submission s, String text) {
        String headline = s.headline() == null ? "" : s.headline().strip();
        String body = text;
        int end = text.indexOf('\n');
        if (headline.isEmpty() && end > 0 && end <= LONGEST_HEADLINE) {
            headline = text.substring(0, end).strip();
            body = text.substring(end).strip();
        }
        Instant at = s.publishedAt() == null ? Instant.now() : s.publishedAt();
        return Json.write(new OwnForm(
                headline,
                outlet(s),
                at,
                null,
                "en",
                body,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                "checked-" + Ids.hash(text),
                1));
    }

    private static Outlet outlet(Submission s) {
        String name = s.outlet() == null ? "" : s.outlet().strip();
        if (name.isEmpty()) {
            return NOBODY;
        }
        String domain = name.toLowerCase(Locale.ROOT).matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")
                ? name.toLowerCase(Locale.ROOT)
                : Ids.slug(name) + ".text";
        return new Outlet(domain, name);
    }
}
