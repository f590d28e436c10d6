package org.counterclaim.ingest;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.counterclaim.ingest.UnreadableArticleException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What the robots.txt of each host allows us, by RFC 9309: asked once a day. A host that has none, or shows us none (4xx),
 * allows everything. One that does not answer, or fails (5xx), allows what it said before, or else nothing; it is asked again
 * soon.
 */
final class Robots {

    private static final String NAME = "counterclaim";

    /** RFC 9309, 2.4. */
    private static final Duration KEPT = Duration.ofHours(24);

    private static final Duration ASKED_AGAIN = Duration.ofMinutes(5);
    private static final int MOST_HOSTS = 10_000;

    private final Web web;
    private final Map<String, Rules> hosts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
            return size() > MOST_HOSTS;
        }
    };

    /**
     * The rules of one host.
     *
     * @param trouble why the host has given none yet; null where it has
     * @param until when it is asked again
     */
    record Rules(BaseRobotRules rules, @Nullable String trouble, Instant until) {

        private static final Duration SHORTEST = Duration.ofSeconds(1);
        private static final Duration LONGEST = Duration.ofSeconds(30);

        boolean allow(String address) {
            return rules.isAllowed(address);
        }

        /** How long the host asks to be left alone between two requests, bounded; at least a second. */
        Duration delay() {
            return Duration.ofMillis(
                    Math.max(SHORTEST.toMillis(), Math.min(LONGEST.toMillis(), rules.getCrawlDelay())));
        }
    }

    Robots(Web web) {
        this.web = web;
    }

    /** @throws UnreadableArticleException where this is no address, or the thread is interrupted */
    Rules of(String address, Instant now) throws UnreadableArticleException {
        String root = root(address);
        Rules known = hosts.get(root);
        if (known == null || !now.isBefore(known.until())) {
            known = ask(root, known, now);
            hosts.put(root, known);
        }
        return known;
    }

    private Rules ask(String root, @Nullable Rules before, Instant now) throws UnreadableArticleException {
        String address = root + "/robots.txt";
        try {
            Web.Answer answer = web.ask(address, null, null);
            if (answer.status() >= 500) {
                return silent(before, "status " + answer.status(), now.plus(longer(ASKED_AGAIN, answer.away())));
            }
            // A redirect that is left was one too many: as if there were no robots.txt (2.3.1.2).
            BaseRobotRules rules = answer.status() >= 200 && answer.status() < 300
                    ? new SimpleRobotRulesParser().parseContent(address, answer.body(), "text/plain", List.of(NAME))
                    : new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
            return new Rules(rules, null, now.plus(KEPT));
        } catch (UnreadableArticleException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return silent(before, e.getMessage(), now.plus(ASKED_AGAIN));
        }
    }

    private static Rules silent(@Nullable Rules before, @Nullable String why, Instant until) {
        return before != null && before.trouble() == null
                ? new Rules(before.rules(), null, until)
                : new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), String.valueOf(why), until);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String root(String address) throws UnreadableArticleException {
        try {
            URI uri = URI.create(address.strip());
            return uri.getScheme() + "://" + uri.getAuthority();
        } catch (IllegalArgumentException e) {
            throw new UnreadableArticleException(Reason.UNREACHABLE, "not an address of the web: " + e.getMessage(), e);
        }
    }
}
