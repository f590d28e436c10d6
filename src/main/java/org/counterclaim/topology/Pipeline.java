package org.counterclaim.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.counterclaim.model.Article;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Dossier;
import org.counterclaim.model.Review;
import org.counterclaim.model.Stance;
import org.counterclaim.model.Statement;

/**
 * The topology's steps in memory, without Kafka: the same reading, the same comparison, the same life of a finding. Used by
 * one thread, except for {@link #read}.
 */
public final class Pipeline {

    private final Reading reading;
    private final Ledger ledger = new Ledger(new MemoryRows<>());
    private final CompareStep compare;
    private final Observer observer;
    private final Map<String, Claim> claims = new TreeMap<>();
    private final Map<String, Stance> stances = new TreeMap<>();
    private final Map<String, Contradiction> contradictions = new TreeMap<>();
    private final Map<String, Dossier> dossiers = new TreeMap<>();

    public Pipeline(Parts parts, Limits limits) {
        this.observer = parts.observer();
        this.reading = new Reading(parts, limits);
        CompareRows rows = new CompareRows(
                new MemoryRows<>(), new MemoryRows<>(), new MemoryRows<>(), new MemoryRows<>(), new MemoryRows<>());
        this.compare = new CompareStep(parts.comparator(), rows, limits, observer);
    }

    /** An article with its claims and stances read, ready to be added. */
    public static final class ReadResult {
        private final Extracted extracted;

        private ReadResult(Extracted extracted) {
            this.extracted = extracted;
        }

        public Article article() {
            return extracted.article();
        }

        public List<Claim> claims() {
            List<Claim> list = new ArrayList<>();
            for (KeyedStatement s : extracted.statements()) {
                if (s.claim() != null) {
                    list.add(s.claim());
                }
            }
            return list;
        }

        public List<Stance> stances() {
            List<Stance> list = new ArrayList<>();
            for (KeyedStatement s : extracted.statements()) {
                if (s.stance() != null) {
                    list.add(s.stance());
                }
            }
            return list;
        }
    }

    /** The slow part alone: safe for use by several threads, so that many articles can be read at once. */
    public ReadResult read(Article article) {
        long start = System.nanoTime();
        Extracted extracted = reading.read(article);
        extracted.tell(observer, Duration.ofNanos(System.nanoTime() - start));
        return new ReadResult(extracted);
    }

    /** Reads an article and compares its statements with all that stand. */
    public List<Contradiction> add(Article article) {
        return ledger.isNews(article) ? add(read(article)) : ignored(article);
    }

    /**
     * Compares the statements of an article that has been read.
     *
     * @return findings that are new or have changed
     */
    public List<Contradiction> add(ReadResult read) {
        Article article = read.article();
        if (!ledger.isNews(article)) {
            return ignored(article);
        }
        observer.articleAccepted(article.id());
        return apply(ledger.announce(read.extracted), article.publishedAt());
    }

    /** Takes in a statement that was read before, for others to meet; what it contradicts itself is found too. */
    public void recall(Statement statement) {
        Instant at = statement.publishedAt();
        KeyedStatement known = reading.keyed(statement, null);
        known.keys().forEach(key -> apply(key, EventChange.of(known), at));
    }

    /** Takes an article back, as a null value on the topic does. */
    public List<Contradiction> withdraw(String articleId, Instant at) {
        return ledger.withdraw(articleId, at).map(changes -> apply(changes, at)).orElse(List.of());
    }

    /** Takes in a person's word on a finding. */
    public List<Contradiction> review(Review review) {
        Contradiction finding = contradictions.get(review.contradictionId());
        return finding == null ? List.of() : apply(finding.eventKey(), EventChange.of(review), review.at());
    }

    /** All claims that stand, by id. */
    public List<Claim> claims() {
        return List.copyOf(claims.values());
    }

    /** All stances that stand, by id. */
    public List<Stance> stances() {
        return List.copyOf(stances.values());
    }

    /** All findings as they stand, by id, withdrawn ones too. */
    public List<Contradiction> contradictions() {
        return List.copyOf(contradictions.values());
    }

    /** All dossiers as they stand, by event key. */
    public List<Dossier> dossiers() {
        return List.copyOf(dossiers.values());
    }

    private List<Contradiction> ignored(Article article) {
        observer.articleIgnored(article.id());
        return List.of();
    }

    private List<Contradiction> apply(Changes changes, Instant at) {
        changes.claims().forEach(r -> store(claims, r));
        changes.stances().forEach(r -> store(stances, r));
        List<Contradiction> found = new ArrayList<>();
        for (KeyValue<String, EventChange> r : changes.byEvent()) {
            found.addAll(apply(r.key, r.value, at));
        }
        return found;
    }

    private List<Contradiction> apply(String eventKey, EventChange change, Instant at) {
        Compared result = compare.apply(eventKey, change, at);
        if (!result.failures().isEmpty()) {
            FailedPair failed = result.failures().get(0);
            String articles =
                    failed.left().articleId() + " and " + failed.right().articleId();
            throw new IllegalStateException("cannot compare statements of " + articles, failed.thrown());
        }
        result.findings().forEach(c -> contradictions.put(c.id(), c));
        if (result.dossier() != null) {
            dossiers.put(eventKey, result.dossier());
        } else if (result.dossierGone()) {
            dossiers.remove(eventKey);
        }
        return result.findings();
    }

    private static <V> void store(Map<String, V> rows, KeyValue<String, V> record) {
        if (record.value == null) {
            rows.remove(record.key);
        } else {
            rows.put(record.key, record.value);
        }
    }
}
