package org.counterclaim.topology;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.counterclaim.model.Review;
import org.counterclaim.serde.DeadLetter;
import org.counterclaim.serde.JsonSerde;
import org.counterclaim.serde.Topic;
import org.counterclaim.serde.Topics;

/**
 * The way of the data, from articles to contradictions.
 *
 * <pre>
 * articles -> read -> register -> extract -> announce -> claims, stances
 *                                               |
 *                                        claims-by-event       (the one repartition)
 *                                               |
 *        reviews -> reviews-by-event ------> compare -> contradictions, dossiers
 * </pre>
 */
public final class CounterclaimTopology implements Supplier<Topology> {

    private final Parts parts;
    private final TopologySettings settings;
    private final Topics topics;

    public CounterclaimTopology(Parts parts, TopologySettings settings) {
        this.parts = parts;
        this.settings = settings;
        this.topics = settings.topics();
    }

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config()));
        Stores stores = Stores.create();
        Limits limits = settings.limits();
        Observer observer = parts.observer();
        GivenUp givenUp = new GivenUp();
        Reading reading = new Reading(parts, limits);

        KStream<String, Arrival> arrivals = done(
                "read",
                builder.stream(topics.articles().name(), consumed("articles", topics.articles()))
                        .process(
                                () -> ReadProcessor.ofOutside(parts.reader(), limits, settings.partitions(), observer),
                                Named.as("read")));
        KStream<String, Arrival> moved = done(
                "read-moved",
                arrivals.filterNot((id, arrival) -> arrival.atHome(), Named.as("away"))
                        .process(MoveProcessor::new, Named.as("move"))
                        .repartition(repartitioned("articles-by-id", Serdes.ByteArray(), Serdes.ByteArray()))
                        .process(
                                () -> ReadProcessor.ofMoved(parts.reader(), limits, settings.partitions(), observer),
                                Named.as("read-moved")));

        KStream<String, Changes> changes = done(
                        "extract",
                        arrivals.filter((id, arrival) -> arrival.atHome(), Named.as("at-home"))
                                .merge(moved, Named.as("all-at-home"))
                                .process(RegisterProcessor.supplier(stores, observer), Named.as("register"))
                                .process(
                                        () -> new ExtractProcessor(reading, limits, observer, givenUp),
                                        Named.as("extract")))
                .process(AnnounceProcessor.supplier(stores, limits), Named.as("announce"));

        changes.flatMap((id, c) -> c.claims(), Named.as("claims-of-article"))
                .to(topics.claims().name(), produced("claims", topics.claims()));
        changes.flatMap((id, c) -> c.stances(), Named.as("stances-of-article"))
                .to(topics.stances().name(), produced("stances", topics.stances()));

        KStream<String, Compared> compared = changes.flatMap((id, c) -> c.byEvent(), Named.as("under-event-keys"))
                .repartition(repartitioned("claims-by-event", Serdes.String(), JsonSerde.of(EventChange.class)))
                .merge(reviews(builder), Named.as("with-reviews"))
                .process(CompareProcessor.supplier(parts.comparator(), stores, limits, observer), Named.as("compare"));

        compared.flatMap((event, r) -> r.findingRecords(), Named.as("findings-of-event"))
                .to(topics.contradictions().name(), produced("contradictions", topics.contradictions()));
        compared.filter((event, r) -> r.changesDossier(), Named.as("dossier-changed"))
                .mapValues(Compared::dossier, Named.as("dossier-of-event"))
                .to(topics.dossiers().name(), produced("dossiers", topics.dossiers()));
        deadLetters("compare", compared.flatMap(this::failures, Named.as("compare-failures")));
        return builder.build();
    }

    /**
     * Reviews are keyed by finding, findings are kept by event. The contradictions topic itself says which event a finding
     * belongs to, so a review is joined with it and sent to the event's partition. It finds its way whichever comes first,
     * and again whenever the finding changes; to receive it twice changes nothing.
     */
    private KStream<String, EventChange> reviews(StreamsBuilder builder) {
        KStream<String, String> changed = builder.stream(
                        topics.contradictions().name(), consumed("contradictions-back", topics.contradictions()))
                .mapValues(c -> c == null ? null : c.eventKey(), Named.as("event-of-finding"));
        KTable<String, String> events = changed.toTable(
                Named.as("events-of-findings"),
                Materialized.<String, String, KeyValueStore<org.apache.kafka.common.utils.Bytes, byte[]>>as(
                                ForgetProcessor.EVENTS)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.String())
                        .withCachingDisabled());
        KTable<String, Review> reviews = builder.table(
                topics.reviews().name(),
                consumed("reviews", topics.reviews()),
                Materialized.<String, Review, KeyValueStore<org.apache.kafka.common.utils.Bytes, byte[]>>as(
                                ForgetProcessor.REVIEWS)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(topics.reviews().valueSerde())
                        .withCachingDisabled());
        changed.process(
                () -> new ForgetProcessor(settings.limits()),
                Named.as("forget-findings"),
                ForgetProcessor.EVENTS,
                ForgetProcessor.REVIEWS);
        return events.join(reviews, OwnedReview::new, Named.as("reviewed-findings"))
                .toStream(Named.as("review-changes"))
                .filter((id, owned) -> owned != null, Named.as("reviews-that-stand"))
                .map(
                        (id, owned) -> KeyValue.pair(owned.eventKey(), EventChange.of(owned.review(id))),
                        Named.as("review-under-event-key"))
                .repartition(repartitioned("reviews-by-event", Serdes.String(), JsonSerde.of(EventChange.class)));
    }

    /** A review and the event that its finding belongs to. The record's key says which finding, whatever the value says. */
    private record OwnedReview(String eventKey, Review given) {
        Review review(String contradictionId) {
            return new Review(contradictionId, given.decision(), given.note(), given.by(), given.at());
        }
    }

    /** What a step has done; what it could not do goes to the dead letters. */
    private <T> KStream<String, T> done(String step, KStream<String, Attempt<T>> attempts) {
        deadLetters(
                step,
                attempts.filterNot((key, a) -> a.isDone(), Named.as(step + "-failed"))
                        .map((key, a) -> KeyValue.pair(a.key(), a.letterOrThrow()), Named.as(step + "-letter")));
        return attempts.filter((key, a) -> a.isDone(), Named.as(step + "-done"))
                .mapValues(Attempt::orThrow, Named.as(step + "-value"));
    }

    private void deadLetters(String step, KStream<byte[], DeadLetter> letters) {
        letters.to(topics.articlesDlq().name(), produced("articles-dlq-of-" + step, topics.articlesDlq()));
    }

    /** A pair whose comparison threw: the letter holds both statements, since the articles are long gone past. */
    private List<KeyValue<byte[], DeadLetter>> failures(String eventKey, Compared result) {
        List<KeyValue<byte[], DeadLetter>> letters = new ArrayList<>();
        for (FailedPair f : result.failures()) {
            parts.observer().deadLetter("compare", Refusal.failed("compare"));
            letters.add(KeyValue.pair(f.left().articleId().getBytes(StandardCharsets.UTF_8), f.letter(eventKey)));
        }
        return letters;
    }

    private <K, V> Repartitioned<K, V> repartitioned(
            String name,
            org.apache.kafka.common.serialization.Serde<K> keys,
            org.apache.kafka.common.serialization.Serde<V> values) {
        return Repartitioned.with(keys, values).withName(name).withNumberOfPartitions(settings.partitions());
    }

    private static <K, V> Consumed<K, V> consumed(String name, Topic<K, V> topic) {
        return Consumed.with(topic.keySerde(), topic.valueSerde()).withName("from-" + name);
    }

    private static <K, V> Produced<K, V> produced(String name, Topic<K, V> topic) {
        return Produced.with(topic.keySerde(), topic.valueSerde()).withName("to-" + name);
    }

    private StreamsConfig config() {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        // An operator without a name would make internal topics move with the next change of the topology.
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return new StreamsConfig(config);
    }
}
