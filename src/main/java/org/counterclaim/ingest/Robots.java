package org.counterclaim.ingest;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the robots.txt of each host allows us, asked once a host. A host that gives none allows everything. */
final class Robots {

    private static final String NAME = "counterclaim";
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Web web;
    private final Map<String, BaseRobotRules> rules = new HashMap<>();

    Robots(Web web) {
        this.web = web;
    }

    boolean allows(String address) {
        return of(address).isAllowed(address);
    }

    /** How long the host asks to be left alone between two requests, bounded; at least a second. */
    Duration delay(String address) {
        long asked = of(address).getCrawlDelay();
        return Duration.ofMillis(Math.max(SHORTEST.toMillis(), Math.min(LONGEST.toMillis(), asked)));
    }

    private BaseRobotRules of(String address) {
        URI uri = URI.create(address);
        String root = uri.getScheme() + "://" + uri.getAuthority();
        return rules.computeIfAbsent(root, this::fetch);
    }

    private BaseRobotRules fetch(String root) {
        String address = root + "/robots.txt";
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        try {
            Web.Answer answer = web.ask(address, null, null);
            return answer.status() == 200
                    ? parser.parseContent(address, answer.body(), "text/plain", List.of(NAME))
                    : parser.failedFetch(answer.status());
        } catch (UnreadableArticleException e) {
            return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
        }
    }
}
