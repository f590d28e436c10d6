package org.counterclaim.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.counterclaim.model.Article;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Extraction;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Origin;
import org.counterclaim.model.Stance;
import org.counterclaim.model.Statement;
import org.counterclaim.topology.Parts;

/**
 * A few articles told again and again, each time read only once: so that a store of a million claims can be filled without
 * waiting for the reader. Two tellings share their events, the next two have events of their own, and all lie within a month:
 * what is stored grows with the claims, and how many an article meets does not.
 */
final class ToldAgain {

    private static final char MARK = '~';
    /** How many tellings share their events. */
    static final int SHARING = 2;

    private static final Duration MONTH = Duration.ofDays(28);

    private final List<OwnForm> articles;
    private final Map<String, Extraction> read = new LinkedHashMap<>();
    private final Parts parts;
    private final int claims;

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
        this.parts = new Parts(shipped.reader(), this::extract, s -> keys(shipped, s), shipped.comparator());
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

    /** One telling of all articles; the time is spread over a month, the same in every run. */
    List<OwnForm> telling(int number, Instant now) {
        List<OwnForm> told = new ArrayList<>();
        for (OwnForm a : articles) {
            String id = a.id() + MARK + number;
            long share = Long.parseUnsignedLong(Ids.hash(id).substring(0, 8), 16);
            Instant at = now.minus(MONTH).plusSeconds(share % MONTH.toSeconds());
            told.add(a.moved(id, at));
        }
        return told;
    }

    private Extraction extract(Article article, Origin origin) {
        Extraction base =
                read.getOrDefault(article.id().substring(0, article.id().lastIndexOf(MARK)), Extraction.EMPTY);
        return new Extraction(
                base.claims().stream().map(c -> moved(c, article, origin)).toList(),
                base.stances().stream().map(s -> moved(s, article, origin)).toList());
    }

    private static SortedSet<String> keys(Parts shipped, Statement statement) {
        int number = Integer.parseInt(
                statement.articleId().substring(statement.articleId().lastIndexOf(MARK) + 1));
        SortedSet<String> keys = new TreeSet<>();
        shipped.keys().of(statement).forEach(k -> keys.add(k + "#" + number / SHARING));
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
