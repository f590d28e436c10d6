package org.counterclaim.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.counterclaim.ingest.UnreadableArticleException.Reason;
import org.counterclaim.model.Article;
import org.counterclaim.model.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Asks feeds again and again and gives what is new in them. It fetches the feeds and the robots.txt of their hosts, nothing
 * else, asks servers to answer only where something has changed, leaves each host time between two requests, and stays away from
 * a server for as long as it asks for. Not safe for several threads.
 */
public final class FeedPoller {

    /** So many entries of a feed are remembered; feeds show some dozens. */
    private static final int REMEMBERED = 2_000;

    private final Map<String, Long> lastAsked = new HashMap<>();
    private final List<Feed> feeds = new ArrayList<>();
    private final ReadOptions options;
    private final Articles articles;
    private final Web web;
    private final Robots robots;

    public FeedPoller(List<String> addresses, ReadOptions options) {
        this.options = options;
        this.articles = new Articles(options.limits());
        this.web = new Web(options);
        this.robots = new Robots(web);
        addresses.forEach(address -> feeds.add(new Feed(address)));
    }

    /** One round over all feeds: articles that are new or changed since the last, and problems. */
    public List<Reading> poll(Instant now) {
        List<Reading> news = new ArrayList<>();
        for (Feed feed : feeds) {
            try {
                news.addAll(feed.poll(now));
            } catch (UnreadableArticleException e) {
                news.add(Reading.of(feed.address, e));
            }
        }
        return news;
    }

    /** Waits until the host of an address has had its time since it was asked last. */
    private void leaveTime(String address, Duration delay) throws UnreadableArticleException {
        String host = String.valueOf(java.net.URI.create(address).getAuthority());
        Long before = lastAsked.get(host);
        try {
            if (before != null) {
                long since = (System.nanoTime() - before) / 1_000_000;
                Thread.sleep(Math.max(0, delay.toMillis() - since));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableArticleException(Reason.UNREACHABLE, "interrupted before it was asked", e);
        }
        lastAsked.put(host, System.nanoTime());
    }

    private final class Feed {

        private final String address;
        private Instant notBefore = Instant.MIN;
        private @Nullable String etag;
        private @Nullable String lastModified;
        private final Set<String> seen = Collections.newSetFromMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > REMEMBERED;
            }
        });

        Feed(String address) {
            this.address = address;
        }

        List<Reading> poll(Instant now) throws UnreadableArticleException {
            if (now.isBefore(notBefore)) {
                return List.of();
            }
            Robots.Rules rules = robots.of(address, now);
            if (rules.trouble() != null) {
                notBefore = rules.until();
                throw new UnreadableArticleException(
                        Reason.UNREACHABLE,
                        "its host does not say what programs may read (robots.txt: " + rules.trouble()
                                + "); nothing is fetched until it does, and it is asked again");
            }
            if (!rules.allow(address)) {
                throw new UnreadableArticleException(
                        Reason.UNREACHABLE,
                        "its host's robots.txt does not allow it to be read by programs; leave it out");
            }
            leaveTime(address, rules.delay());
            Web.Answer answer = web.ask(address, etag, lastModified);
            if (answer.isTooMuch()) {
                notBefore = now.plus(answer.away());
            }
            Web.check(answer);
            if (answer.isUnchanged()) {
                return List.of();
            }
            Arrival arrival = Arrival.at(now).withAddress(answer.address()).withOutlet(options.outlet());
            List<Reading> news = new ArrayList<>();
            for (Reading reading : articles.readAll(answer.body(), arrival)) {
                Article article = reading.article();
                if (article == null
                        || seen.add(Ids.hash(article.id() + '\n' + article.headline() + '\n' + article.body()))) {
                    news.add(reading.in(address));
                }
            }
            // Kept only now, so that an answer that could not be read is asked for again.
            etag = answer.etag();
            lastModified = answer.lastModified();
            return news;
        }
    }
}
