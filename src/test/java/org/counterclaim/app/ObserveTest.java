package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.counterclaim.app.kafka.StreamsApp;
import org.counterclaim.app.kafka.StreamsSettings;
import org.counterclaim.compare.Gap;
import org.counterclaim.compare.PairModel;
import org.counterclaim.model.FindingStatus;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Relation;
import org.counterclaim.serde.Topics;
import org.counterclaim.serve.SampleFindings;
import org.counterclaim.topology.CounterclaimTopology;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.TopologySettings;
import org.counterclaim.topology.Toy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds dashboard and alerts to the metrics that the program really has, with the labels that they ask for. */
class ObserveTest {

    private static final Path FOLDER = Path.of("docker/observe");
    private static final TopologySettings TOPOLOGY =
            new TopologySettings("observed", Topics.withPrefix(""), 1, Limits.USUAL);
    private static final Pattern METRIC = Pattern.compile("\\b(?:counterclaim|jvm|process|system)_[a-z0-9_]+");
    private static final Pattern LABELS = Pattern.compile("by \\(([a-z_, ]+)\\)|\\{([a-z_]+)=");

    @Test
    void shouldExportEveryMetricAndLabelOfDashboardAndAlertsFromTheStart(@TempDir Path state) throws Exception {
        String scrape = scrape(state, metrics -> {});
        List<String> queries = new ArrayList<>(dashboard());
        queries.addAll(alerts());
        assertThat(queries).hasSizeGreaterThan(20);

        for (String query : queries) {
            Set<String> names = new TreeSet<>();
            METRIC.matcher(query).results().map(MatchResult::group).forEach(names::add);
            if (names.isEmpty()) {
                assertThat(query).as("Prometheus' own").startsWith("up{job=\"counterclaim\"}");
                continue;
            }
            StringBuilder all = new StringBuilder();
            for (String name : names) {
                String lines = scrape.lines()
                        .filter(l -> l.matches(Pattern.quote(name) + "[{ ].*"))
                        .reduce("", (a, b) -> a + '\n' + b);
                assertThat(lines).as(name + " in " + query).isNotEmpty();
                all.append(lines);
            }
            LABELS.matcher(query).results().forEach(m -> {
                String labels = m.group(1) == null ? m.group(2) : m.group(1);
                for (String label : labels.split(", ?")) {
                    assertThat(all.toString()).as(query).contains(label + "=\"");
                }
            });
        }
    }

    /** A rate does not see the first event of a series that begins with it. */
    @Test
    void shouldCountFromNothingWhatMayBeFoundOrRefused(@TempDir Path state) throws Exception {
        String scrape = scrape(state, metrics -> {});

        for (FindingStatus status : FindingStatus.values()) {
            for (Kind kind : Kind.values()) {
                assertThat(scrape).contains(findings(kind, Relation.CONTRADICTS, status) + " 0.0");
            }
            assertThat(scrape)
                    .contains(findings(Kind.STANCE_REVERSAL, Relation.POSITION_CHANGE, status) + " 0.0")
                    .contains(findings(Kind.RETRACTION, Relation.CORRECTS, status) + " 0.0");
        }
        assertThat(scrape)
                .contains("counterclaim_dead_letters_total{reason=\"broken_json\",step=\"read\"} 0.0")
                .contains("counterclaim_dead_letters_total{reason=\"no_key\",step=\"read\"} 0.0")
                .contains("counterclaim_dead_letters_total{reason=\"time_limit\",step=\"extract\"} 0.0")
                .contains("counterclaim_dead_letters_total{reason=\"compare_failed\",step=\"compare\"} 0.0")
                .contains("counterclaim_dead_letters_total{reason=\"unreadable\",step=\"from-reviews-source\"} 0.0");
    }

    /** The step of a review that is no JSON is a node of the topology, named by Kafka Streams. */
    @Test
    void shouldNameTheNodeThatReadsReviews() {
        assertThat(new CounterclaimTopology(Toy.parts(), TOPOLOGY)
                        .get()
                        .describe()
                        .toString())
                .contains("Source: from-reviews-source ");
    }

    @Test
    void shouldMeasureTheTimeOfThePairModel() {
        Map<Relation, Double> said = Map.of(Relation.CONTRADICTS, 1.0);
        try (Metrics metrics = new Metrics()) {
            TimedPairModel model = new TimedPairModel(new PairModel() {
                @Override
                public Map<Relation, Double> link(String earlier, String later, Gap gap) {
                    return said;
                }

                @Override
                public double exclusion(String one, String other) {
                    return 0.5;
                }
            });
            model.observedBy(metrics);

            assertThat(model.link("He called.", "He did not.", Gap.SAME_DAY)).isEqualTo(said);
            assertThat(model.exclusion("He called.", "He did not.")).isEqualTo(0.5);
            assertThat(metrics.scrape()).contains("counterclaim_step_seconds_count{step=\"pair_model\"} 2");
        }
    }

    @Test
    void shouldNotCountWhatDidNotHappen(@TempDir Path state) throws Exception {
        assertThat(scrape(state, ObserveTest::doSome))
                .contains("counterclaim_statements_total{sort=\"claim\"} 3.0")
                .contains("counterclaim_statements_total{sort=\"stance\"} 1.0")
                .contains("counterclaim_step_seconds_count{step=\"extract\"} 1")
                .contains("counterclaim_step_seconds_count{step=\"model\"} 0")
                .contains("counterclaim_step_seconds_count{step=\"pair_model\"} 0")
                .contains("counterclaim_dead_letters_total{reason=\"not_json\",step=\"read\"} 1.0")
                .contains("counterclaim_lag_records NaN")
                .contains("counterclaim_ready 0.0");
    }

    @Test
    void shouldLeaveNoThreadBehind(@TempDir Path state) throws Exception {
        scrape(state, ObserveTest::doSome);
        Awaitility.await()
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .extracting(Thread::getName)
                        .doesNotContain("micrometer-kafka-metrics"));
    }

    private static String findings(Kind kind, Relation relation, FindingStatus status) {
        return "counterclaim_findings_total{kind=\"%s\",relation=\"%s\",status=\"%s\"}"
                .formatted(kind, relation, status)
                .toLowerCase(Locale.ROOT);
    }

    private static void doSome(Metrics metrics) {
        metrics.articleAccepted("a");
        metrics.extracted(3, 1);
        metrics.took("extract", Duration.ofMillis(20));
        metrics.found(SampleFindings.finding("x"), Instant.now());
        metrics.deadLetter("read", "not_json");
    }

    private static String scrape(Path state, Consumer<Metrics> events) {
        StreamsSettings settings = StreamsSettings.of(TOPOLOGY, "127.0.0.1:1", state);
        try (Metrics metrics = new Metrics();
                StreamsApp app = new StreamsApp(Toy.parts(), settings)) {
            metrics.watch(app);
            events.accept(metrics);
            return metrics.scrape();
        }
    }

    private static List<String> dashboard() throws Exception {
        List<String> queries = new ArrayList<>();
        JsonNode dashboard = JsonMapper.builder()
                .build()
                .readTree(FOLDER.resolve("dashboard.json").toFile());
        assertThat(dashboard.path("uid").asText()).isEqualTo("counterclaim");
        dashboard.path("panels").forEach(p -> p.path("targets")
                .forEach(t -> queries.add(t.path("expr").asText())));
        return queries;
    }

    private static List<String> alerts() throws Exception {
        List<String> queries = new ArrayList<>();
        JsonNode rules = new YAMLMapper().readTree(FOLDER.resolve("rules.yml").toFile());
        for (JsonNode rule : rules.at("/groups/0/rules")) {
            queries.add(rule.path("expr").asText());
            assertThat(rule.path("annotations").path("do").asText())
                    .as("what to do")
                    .isNotEmpty();
        }
        assertThat(Files.readString(FOLDER.resolve("prometheus.yml"))).contains("/etc/prometheus/rules.yml");
        return queries;
    }
}
