package org.counterclaim.app.kafka;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.streams.TopologyDescription;
import org.counterclaim.serde.Topic;
import org.counterclaim.topology.CounterclaimTopology;
import org.counterclaim.topology.Parts;
import org.counterclaim.topology.TopologySettings;

/**
 * The topics that Kafka Streams makes for the topology, each by its exact name: how a name begins and ends does not tell
 * whose it is, since the id of one application may begin with that of another.
 */
final class InternalTopics {

    /** A topology has the same form whatever its parts do; these are never asked. */
    private static final Parts NONE = new Parts(
            (key, value, receivedAt) -> List.of(),
            (article, origin) -> {
                throw new UnsupportedOperationException();
            },
            statement -> new TreeSet<>(),
            (left, right, key) -> {
                throw new UnsupportedOperationException();
            });

    private InternalTopics() {}

    /** Those between two steps, and those that hold what is in the stores. */
    static Set<String> of(TopologySettings settings) {
        Set<String> ours = settings.topics().all().stream().map(Topic::name).collect(Collectors.toSet());
        Set<String> names = new TreeSet<>();
        for (TopologyDescription.Subtopology part :
                new CounterclaimTopology(NONE, settings).get().describe().subtopologies()) {
            for (TopologyDescription.Node node : part.nodes()) {
                if (node instanceof TopologyDescription.Source source) {
                    names.addAll(source.topicSet());
                } else if (node instanceof TopologyDescription.Processor processor) {
                    processor.stores().forEach(store -> names.add(store + "-changelog"));
                }
            }
        }
        names.removeAll(ours);
        return names.stream()
                .map(name -> settings.applicationId() + '-' + name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
