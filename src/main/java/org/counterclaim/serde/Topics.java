package org.counterclaim.serde;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Dossier;
import org.counterclaim.model.Review;
import org.counterclaim.model.Stance;

/**
 * All topics of the application. Those that are computed forget both by key and by time, so that none grows without end; what
 * people say stays.
 *
 * @param articles in: articles in any accepted form; a null value withdraws the article of that key
 * @param claims claims by claim id; null once their article no longer says so
 * @param stances stances by stance id, likewise
 * @param contradictions findings by contradiction id
 * @param dossiers events by event key
 * @param reviews in: a person's word on a finding, by contradiction id
 * @param articlesDlq dead letters: records of {@code articles} that could not be handled, as they came
 */
public record Topics(
        Topic<byte[], byte[]> articles,
        Topic<String, Claim> claims,
        Topic<String, Stance> stances,
        Topic<String, Contradiction> contradictions,
        Topic<String, Dossier> dossiers,
        Topic<String, Review> reviews,
        Topic<byte[], DeadLetter> articlesDlq) {

    /** Largest record: an article of a few megabytes is still carried, if only to the dead letters. */
    public static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

    private static final String SIZE = "max.message.bytes";
    private static final String CLEANUP = "cleanup.policy";

    /** Names as in the documentation, with a prefix for clusters that are shared; may be empty. */
    public static Topics withPrefix(String prefix) {
        return named(Map.of(), prefix);
    }

    /**
     * @param names other names for some topics, by their usual name, e.g. {@code articles -> news.raw}; not prefixed
     * @throws IllegalArgumentException if a usual name is none of ours
     */
    public static Topics named(Map<String, String> names, String prefix) {
        Map<String, String> deleted = settings("delete");
        Map<String, String> compacted = settings("compact");
        Map<String, String> both = settings("compact,delete");
        Topics usual = new Topics(
                new Topic<>("articles", Serdes.ByteArray(), Serdes.ByteArray(), deleted),
                new Topic<>(
                        "claims",
                        Serdes.String(),
                        JsonSerde.of(Claim.class)
                                .with(CloudEvent.of(
                                        "claim",
                                        c -> new CloudEvent.Facts(
                                                c.id() + '/' + c.articleVersion(), c.publishedAt(), c.id()))),
                        both),
                new Topic<>(
                        "stances",
                        Serdes.String(),
                        JsonSerde.of(Stance.class)
                                .with(CloudEvent.of(
                                        "stance",
                                        s -> new CloudEvent.Facts(
                                                s.id() + '/' + s.articleVersion(), s.publishedAt(), s.id()))),
                        both),
                new Topic<>(
                        "contradictions",
                        Serdes.String(),
                        JsonSerde.of(Contradiction.class).with(CloudEvent.of("contradiction", CloudEvent::facts)),
                        both),
                new Topic<>(
                        "dossiers",
                        Serdes.String(),
                        JsonSerde.of(Dossier.class)
                                .with(CloudEvent.of(
                                        "dossier",
                                        d -> new CloudEvent.Facts(
                                                d.eventKey() + '/' + d.last(), d.last(), d.eventKey()))),
                        both),
                new Topic<>(
                        "reviews",
                        Serdes.String(),
                        JsonSerde.of(Review.class)
                                .with(CloudEvent.of(
                                        "review",
                                        r -> new CloudEvent.Facts(
                                                r.contradictionId() + '/' + r.at(), r.at(), r.contradictionId()))),
                        compacted),
                new Topic<>("articles-dlq", Serdes.ByteArray(), DeadLetter.serde(), deleted));
        names.keySet().stream()
                .filter(n -> usual.all().stream().noneMatch(t -> t.name().equals(n)))
                .findFirst()
                .ifPresent(n -> {
                    throw new IllegalArgumentException("no topic is usually named " + n);
                });
        return new Topics(
                rename(usual.articles, names, prefix),
                rename(usual.claims, names, prefix),
                rename(usual.stances, names, prefix),
                rename(usual.contradictions, names, prefix),
                rename(usual.dossiers, names, prefix),
                rename(usual.reviews, names, prefix),
                rename(usual.articlesDlq, names, prefix));
    }

    /** The same with dead letters written in another way. */
    public Topics withLetters(Serde<DeadLetter> letters) {
        return new Topics(
                articles,
                claims,
                stances,
                contradictions,
                dossiers,
                reviews,
                new Topic<>(articlesDlq.name(), articlesDlq.keySerde(), letters, articlesDlq.settings()));
    }

    /** In the order of the way of the data. */
    public List<Topic<?, ?>> all() {
        return List.of(articles, claims, stances, contradictions, dossiers, reviews, articlesDlq);
    }

    private static Map<String, String> settings(String cleanup) {
        return Map.of(CLEANUP, cleanup, SIZE, Integer.toString(MAX_RECORD_BYTES));
    }

    private static <K, V> Topic<K, V> rename(Topic<K, V> topic, Map<String, String> names, String prefix) {
        String name = names.getOrDefault(topic.name(), prefix + topic.name());
        return new Topic<>(name, topic.keySerde(), topic.valueSerde(), topic.settings());
    }
}
