package org.counterclaim.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.counterclaim.claim.Extractor;
import org.counterclaim.compare.Comparator;
import org.counterclaim.compare.Keys;
import org.counterclaim.model.Argument;
import org.counterclaim.model.Article;
import org.counterclaim.model.ArticleStatus;
import org.counterclaim.model.Attribution;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Entity;
import org.counterclaim.model.EntityType;
import org.counterclaim.model.Evidence;
import org.counterclaim.model.Extraction;
import org.counterclaim.model.Factuality;
import org.counterclaim.model.Genre;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Origin;
import org.counterclaim.model.Outlet;
import org.counterclaim.model.Predicate;
import org.counterclaim.model.Proposition;
import org.counterclaim.model.Quantity;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Role;
import org.counterclaim.model.Source;
import org.counterclaim.model.Span;
import org.counterclaim.model.Stance;
import org.counterclaim.model.StatedOrigin;
import org.counterclaim.model.Target;
import org.counterclaim.model.TimeSpan;
import org.counterclaim.model.Verdict;

/**
 * A language small enough for tests of the stream: one statement a line, {@code holder | event | word}. The holder is empty
 * for the outlet itself, {@code @Name} for a cited outlet; the word is {@code +}, {@code -}, {@code =12} (so many),
 * {@code >12} (at least so many), {@code for} or {@code against}. An event {@code a&b} has two keys.
 */
public final class Toy {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Toy() {}

    public static Parts parts() {
        return new Parts(
                (key, value, at) -> {
                    try {
                        return List.of(org.counterclaim.serde.Json.read(
                                new String(value, StandardCharsets.UTF_8), Article.class));
                    } catch (IllegalArgumentException e) {
                        throw new UnreadableArticle("not_json", String.valueOf(e.getMessage()));
                    }
                },
                EXTRACTOR,
                KEYS,
                COMPARATOR);
    }

    public static Article article(String id, String outlet, String... lines) {
        return article(id, 1, outlet, NOON, lines);
    }

    public static Article article(String id, long version, String outlet, Instant at, String... lines) {
        return new Article(
                id,
                version,
                new Outlet(Ids.slug(outlet) + ".example", outlet),
                "https://" + Ids.slug(outlet) + ".example/" + id,
                "headline",
                String.join("\n", lines),
                at,
                "en",
                Genre.NEWS,
                ArticleStatus.USABLE,
                StatedOrigin.NONE,
                null);
    }

    public static Article canceled(Article a) {
        return new Article(
                a.id(),
                a.version() + 1,
                a.outlet(),
                a.url(),
                a.headline(),
                a.body(),
                a.publishedAt(),
                a.language(),
                a.genre(),
                ArticleStatus.CANCELED,
                a.statedOrigin(),
                null);
    }

    static final Extractor EXTRACTOR = Toy::extract;

    private static Extraction extract(Article article, Origin origin) {
        List<Claim> claims = new ArrayList<>();
        List<Stance> stances = new ArrayList<>();
        int at = 0;
        for (String line : article.body().split("\n", -1)) {
            if (line.startsWith("boom")) {
                throw new IllegalStateException("the reader breaks on " + line);
            }
            if (line.startsWith("sleep")) {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            String[] part = line.split("\\|", -1);
            if (part.length == 3) {
                read(article, origin, line, at, part, claims, stances);
            }
            at += line.length() + 1;
        }
        return new Extraction(claims, stances);
    }

    private static void read(
            Article article,
            Origin origin,
            String line,
            int at,
            String[] part,
            List<Claim> claims,
            List<Stance> stances) {
        String holder = part[0].strip();
        String event = part[1].strip();
        String word = part[2].strip();
        Attribution attribution = new Attribution(List.of(Source.of(article.outlet())));
        if (holder.startsWith("@")) {
            attribution = attribution.through(new Source(holder.substring(1), Source.Kind.OUTLET, null, null));
        } else if (!holder.isEmpty()) {
            Entity entity = new Entity("org:" + Ids.slug(holder), holder, EntityType.ORGANISATION);
            attribution = attribution.through(new Source(holder, Source.Kind.ORGANISATION, entity, null));
        }
        Evidence evidence = Evidence.of(
                Evidence.Part.BODY, article.body(), Ids.hash(article.body()), new Span(at, at + line.length()));
        String id = Ids.hash(article.id() + line + at);
        if (word.equals("for") || word.equals("against")) {
            stances.add(new Stance(
                    id,
                    article.id(),
                    article.version(),
                    article.outlet(),
                    attribution,
                    Target.of(event, event, null, null, List.of(event)),
                    word.equals("for") ? Stance.Value.FAVOUR : Stance.Value.AGAINST,
                    evidence,
                    line,
                    article.publishedAt(),
                    article.genre(),
                    origin,
                    List.of()));
            return;
        }
        List<Quantity> quantities = List.of();
        if (word.startsWith("=") || word.startsWith(">")) {
            double n = Double.parseDouble(word.substring(1));
            Quantity.Bound bound = word.startsWith(">") ? Quantity.Bound.AT_LEAST : Quantity.Bound.EXACT;
            quantities = List.of(
                    new Quantity(n, n, "count", bound, Quantity.Counting.CUMULATIVE, "person", word.substring(1)));
        }
        Proposition proposition = Proposition.of(
                new Predicate(null, event),
                List.of(new Argument(
                        Role.AGENT, "Arland", "arland", new Entity("country:AR", "Arland", EntityType.COUNTRY))),
                null,
                TimeSpan.UNKNOWN,
                quantities,
                List.of(event));
        Factuality factuality = word.equals("-") ? Factuality.CT_MINUS : Factuality.CT_PLUS;
        claims.add(new Claim(
                id,
                article.id(),
                article.version(),
                article.outlet(),
                attribution,
                proposition,
                factuality,
                List.of(Factuality.UU, factuality),
                evidence,
                line,
                article.publishedAt(),
                article.genre(),
                origin));
    }

    static final Keys KEYS = s -> {
        String event = s instanceof Claim c
                ? c.proposition().predicate().lemma()
                : ((Stance) s).target().text();
        return new TreeSet<>(List.of(event.split("&")));
    };

    static final Comparator COMPARATOR = (left, right, key) -> {
        if (left instanceof Stance l && right instanceof Stance r) {
            return l.value().opposes(r.value())
                    ? verdict(Relation.CONTRADICTS, Kind.STANCE)
                    : verdict(Relation.CORROBORATES, null);
        }
        if (!(left instanceof Claim l) || !(right instanceof Claim r)) {
            return verdict(Relation.UNRELATED, null);
        }
        if (left.holder().name().equals("breaks")) {
            throw new IllegalStateException("the comparison breaks");
        }
        boolean sameHolder = l.holder().position().equals(r.holder().position());
        if (l.factuality().excludes(r.factuality())) {
            return sameHolder
                    ? verdict(Relation.POSITION_CHANGE, Kind.NEGATION)
                    : verdict(Relation.CONTRADICTS, Kind.DENIAL);
        }
        if (l.proposition().quantities().isEmpty()
                || r.proposition().quantities().isEmpty()) {
            return verdict(Relation.CORROBORATES, null);
        }
        Quantity a = l.proposition().quantities().get(0);
        Quantity b = r.proposition().quantities().get(0);
        if (!a.compatible(b)) {
            return verdict(Relation.CONTRADICTS, Kind.NUMERIC);
        }
        return verdict(a.low() == b.low() ? Relation.CORROBORATES : Relation.SUPERSEDES, null);
    };

    private static Verdict verdict(Relation relation, @org.jspecify.annotations.Nullable Kind kind) {
        return new Verdict(
                relation, kind, "toy", "As the toy has it.", 0.9, List.of("event"), List.of("word"), List.of());
    }
}
