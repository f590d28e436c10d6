package org.counterclaim.app;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterclaim.compare.EventKeys;
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
import org.counterclaim.topology.Parts;
import org.counterclaim.topology.Pipeline;
import org.counterclaim.topology.UnreadableArticle;
import org.counterclaim.view.View;

/** Takes a text through the topology's steps in memory, among the stored statements that share an event key with it. */
final class StoredTextCheck implements TextCheck {

    /** So many are compared in well under a second. */
    private static final int MOST_STORED = 400;

    /** Of so many is told where nothing can be read. */
    private static final int MOST_PROBLEMS = 5;

    private static final int LONGEST_HEADLINE = 200;
    private static final Outlet NOBODY = new Outlet("checked.text", "Checked text");

    private final PartsInBackground parts;
    private final Limits limits;
    private final CheckPlaces places;
    private final View view;
    private final Consumer<Article> keep;

    /**
     * @param parts asked for in the background with the first text, since the models take a while to load
     * @param limits the stream's: what a stranger gives gets no more than an article does
     * @param keep takes articles that are to be stored to the articles topic
     */
    StoredTextCheck(Supplier<Parts> parts, Limits limits, View view, Consumer<Article> keep) {
        this.parts = new PartsInBackground(parts);
        this.limits = limits;
        this.places = new CheckPlaces(limits.articleTime());
        this.view = view;
        this.keep = keep;
    }

    @Override
    public Checked check(Submission s) {
        Parts loaded = parts.get(); // no text's time runs while the models load
        try (CheckPlaces.Place place = places.take()) {
            return check(s, loaded, place);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "To take it apart and compare it took longer than " + inTime() + "; try a shorter text", e);
        }
    }

    private Checked check(Submission s, Parts loaded, CheckPlaces.Place place) throws TimeoutException {
        List<String> problems = new ArrayList<>();
        List<Article> articles = sorted(readings(s, place), problems);
        Pipeline pipeline = new Pipeline(loaded, limits);
        List<Article> fit = new ArrayList<>(articles);
        List<Pipeline.ReadResult> read = new ArrayList<>();
        for (Article a : articles) {
            if (place.isOver()) {
                problems.add("not checked after " + inTime() + " for all of it: " + a.headline());
                continue;
            }
            try {
                read.add(place.call(() -> pipeline.read(a)));
            } catch (UnreadableArticle e) {
                problems.add(e.getMessage());
                fit.remove(a);
            } catch (TimeoutException e) {
                problems.add("reading it took longer than " + inTime());
                fit.remove(a);
            }
        }
        if (read.isEmpty()) {
            throw new IllegalArgumentException(
                    problems.isEmpty()
                            ? "There is no article in it"
                            : problems.stream().limit(MOST_PROBLEMS).collect(Collectors.joining("; ")));
        }
        List<Claim> claims = read.stream().flatMap(r -> r.claims().stream()).toList();
        List<Stance> stances = read.stream().flatMap(r -> r.stances().stream()).toList();
        Set<String> ids = fit.stream().map(Article::id).collect(Collectors.toSet());
        Compared compared = place.call(() -> {
            List<Statement> stored = stored(keys(loaded, claims, stances), ids);
            stored.forEach(pipeline::recall);
            read.forEach(pipeline::add);
            return new Compared(contradictions(pipeline, ids), stored.size());
        });
        if (s.store()) {
            fit.forEach(keep);
        }
        return new Checked(
                fit.stream()
                        .map(a -> new Checked.Head(a.id(), a.headline(), a.outlet(), a.publishedAt()))
                        .toList(),
                claims,
                stances,
                compared.contradictions(),
                compared.stored(),
                problems,
                s.store());
    }

    /** What came of the comparison, and with how many stored statements. */
    private record Compared(List<Contradiction> contradictions, int stored) {}

    private String inTime() {
        return limits.articleTime().toSeconds() + " s (article.timeout.seconds)";
    }

    private static Set<String> keys(Parts loaded, List<Claim> claims, List<Stance> stances) {
        Set<String> keys = new LinkedHashSet<>();
        Stream.<Statement>concat(claims.stream(), stances.stream())
                .forEach(s -> keys.addAll(loaded.keys().of(s)));
        return keys;
    }

    private List<Statement> stored(Set<String> keys, Set<String> ids) {
        // Many share a word of the story; they must not push out the older ones that share the event.
        List<String> ofEvent =
                keys.stream().filter(key -> !EventKeys.isOfStory(key)).toList();
        List<String> ofStory = keys.stream().filter(EventKeys::isOfStory).toList();
        List<Statement> ofEvents = view.statements().under(ofEvent, MOST_STORED);
        List<Statement> ofStories = view.statements().under(ofStory, MOST_STORED - ofEvents.size());
        return Stream.concat(ofEvents.stream(), ofStories.stream())
                .distinct()
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

    private static List<Reading> readings(Submission s, CheckPlaces.Place place) throws TimeoutException {
        String address = s.address();
        String text = s.text();
        if (address != null && !address.isBlank()) {
            if (!address.strip().matches("(?i)https?://\\S+")) {
                throw new IllegalArgumentException("An address begins with http:// or https://");
            }
            // Another's server has time limits of its own.
            try (Stream<Reading> readings =
                    ArticleSource.open(List.of(address.strip()), ReadOptions.at(Instant.now()))) {
                return readings.toList();
            }
        }
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("There is no text to check");
        }
        char first = text.strip().charAt(0);
        String form = first == '{' || first == '[' || first == '<' ? text : ownForm(s, text.strip());
        return place.call(() -> new Articles()
                .readAll(
                        form.getBytes(StandardCharsets.UTF_8),
                        org.counterclaim.ingest.Arrival.at(Instant.now())
                                .withKey("checked-" + Ids.hash(text))
                                .withOutlet(outlet(s))));
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
