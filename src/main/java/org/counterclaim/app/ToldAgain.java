package org.counterclaim.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.counterclaim.compare.Comparator;
import org.counterclaim.model.Article;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Extraction;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Origin;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Stance;
import org.counterclaim.model.Statement;
import org.counterclaim.model.Verdict;
import org.counterclaim.topology.Parts;

/**
 * A few articles told again and again, each read only once, so that a store of a million claims can be filled without waiting
 * for the reader or the comparison. A telling that fills has events of its own; one that is measured shares its events with
 * one of those. All lie within a month: what is stored grows with the claims, and how many an article meets does not.
 */
final class ToldAgain {

    private static final String MARK = "~";
    private static final Duration MONTH = Duration.ofDays(28);
    private static final Verdict NOT_COMPARED =
            new Verdict(Relation.UNRELATED, null, "not-compared", "", 0, List.of(), List.of(), List.of());

    private final List<OwnForm> articles;
    private final Map<String, Extraction> read = new LinkedHashMap<>();
    private final Parts parts;
    private final int claims;
    private volatile boolean filling;

    ToldAgain(List<OwnForm> articles, Parts shipped) {
        this.articles = articles;
        int count = 0;
        for (OwnForm own : articles) {
            Article article = article(shipped, own);
            Extraction extraction =
                    shipped.extractor().extract(article, shipped.origins().of(article));
            read.put(own.id(), extraction);
            count += extraction.claims().size() + extraction.stances().size();
        }
        this.claims = count;
        Comparator comparator = shipped.comparator();
        this.parts = new Parts(
                shipped.reader(),
                this::extract,
                s -> keys(shipped, s),
                (left, right, key) -> filling ? NOT_COMPARED : comparator.compare(left, right, key));
    }

    private static Article article(Parts parts, OwnForm own) {
        return parts.reader().read(own.id(), own.json(), Instant.now()).get(0);
    }

    /** With a reader that knows these articles only. */
    Parts parts() {
        return parts;
    }

    /** Statements of one telling of all articles. */
    int claims() {
        return claims;
    }

    int articles() {
        return articles.size();
    }

    /** Whether what comes is only stored. */
    void fill(boolean on) {
        filling = on;
    }

    /**
     * One telling of all articles; the time is spread over a month, the same in every run.
     *
     * @param events the telling whose events it shares: its own number for events that nobody told before
     */
    List<OwnForm> telling(int number, int events, Instant now) {
        List<OwnForm> told = new ArrayList<>();
        for (OwnForm a : articles) {
            String id = a.id() + MARK + number + MARK + events;
            long share = Long.parseUnsignedLong(Ids.hash(id).substring(0, 8), 16);
            Instant at = now.minus(MONTH).plusSeconds(share % MONTH.toSeconds());
            told.add(a.moved(id, at));
        }
        return told;
    }

    private Extraction extract(Article article, Origin origin) {
        String told = article.id().substring(0, article.id().lastIndexOf(MARK));
        Extraction base = read.getOrDefault(told.substring(0, told.lastIndexOf(MARK)), Extraction.EMPTY);
        return new Extraction(
                base.claims().stream().map(c -> moved(c, article, origin)).toList(),
                base.stances().stream().map(s -> moved(s, article, origin)).toList());
    }

    private static SortedSet<String> keys(Parts shipped, Statement statement) {
        String events = statement.articleId().substring(statement.articleId().lastIndexOf(MARK) + 1);
        SortedSet<String> keys = new TreeSet<>();
        shipped.keys().of(statement).forEach(k -> keys.add(k + "#" + events));
        return keys;
    }

    private static Claim moved(Claim c, Article to, Origin origin) {
        return new Claim(
                Ids.pair(c.id(), to.id()),
                to.id(),
                to.version(),
                c.outlet(),
                c.attribution(),
                c.proposition(),
                c.factuality(),
                c.perSource(),
                c.evidence(),
                c.sentence(),
                to.publishedAt(),
                c.genre(),
                origin,
                c.topic(),
                c.story(),
                c.bodyLength());
    }

    private static Stance moved(Stance s, Article to, Origin origin) {
        return new Stance(
                Ids.pair(s.id(), to.id()),
                to.id(),
                to.version(),
                s.outlet(),
                s.attribution(),
                s.target(),
                s.value(),
                s.evidence(),
                s.sentence(),
                to.publishedAt(),
                s.genre(),
                origin,
                s.story());
    }
}
