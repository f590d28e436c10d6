package org.counterclaim.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.counterclaim.serve.Writes;
import org.jspecify.annotations.Nullable;

/**
 * What can be set, as {@code config/counterclaim.properties} describes it key by key.
 *
 * @param instanceId name of this instance that outlives a restart; null for none
 * @param viewFile what the page reads; null for a file in the folder of the local stores
 * @param viewDays how long the page remembers statements and events without a finding; 0 for ever
 * @param kafka plain properties of the Kafka clients, without the prefix {@code kafka.}
 */
public record Configuration(
        String bootstrapServers,
        String applicationId,
        Topics topics,
        Path stateDir,
        int threads,
        int storeMemoryMb,
        @Nullable String instanceId,
        int standbyReplicas,
        int horizonDays,
        int articleTimeoutSeconds,
        int articleMaxChars,
        LearnedPairs learnedPairs,
        Http http,
        @Nullable Path viewFile,
        int viewDays,
        Map<String, String> kafka) {

    /** How topics are named, and made where they do not exist. */
    public record Topics(String prefix, int partitions, short replication) {}

    /** Whether the learned model settles what no rule decides, and how sure it must be. */
    public record LearnedPairs(boolean used, double threshold) {}

    /**
     * Where the page is served, a negative port for nowhere, and who may change something there.
     *
     * @param token what others must carry to write; null for nothing
     */
    public record Http(
            String host, int port, Writes writes, @Nullable String token) {
        @Override
        public String toString() {
            return host + ":" + port + " http.writes=" + writes;
        }
    }

    public Configuration {
        kafka = Map.copyOf(kafka);
    }

    /** Whether the value of this property must not be shown. */
    static boolean isSecret(String key) {
        return key.matches("(?i).*(password|secret|jaas|token|credential|\\.key$|keystore\\.key|private).*");
    }

    /** Never shows a secret. */
    @Override
    public String toString() {
        Map<String, String> shown = new TreeMap<>();
        kafka.forEach((k, v) -> shown.put(k, isSecret(k) ? "(hidden)" : v));
        return "bootstrap.servers=" + bootstrapServers + " application.id=" + applicationId + " topics=" + topics
                + " state.dir=" + stateDir + " threads=" + threads + " store.memory.mb=" + storeMemoryMb
                + " instance.id=" + instanceId + " standby.replicas=" + standbyReplicas
                + " horizon.days=" + horizonDays + " article.timeout.seconds=" + articleTimeoutSeconds
                + " article.max.chars=" + articleMaxChars + " learned.pairs=" + learnedPairs + " http=" + http
                + " view.file=" + viewFile + " view.days=" + viewDays + " kafka=" + shown;
    }
}
