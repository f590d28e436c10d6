package org.counterclaim.topology;

import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a change under an event key.
 *
 * @param findings findings that are new or have changed
 * @param dossier the event's dossier, if that has changed
 * @param dossierGone whether the event no longer has one
 * @param failures pairs whose comparison threw, no statement in two of them
 */
record Compared(
        List<Contradiction> findings, @Nullable Dossier dossier, boolean dossierGone, List<FailedPair> failures) {

    static final Compared NOTHING = new Compared(List.of(), null, false, List.of());

    Compared {
        findings = List.copyOf(findings);
        failures = List.copyOf(failures);
    }

    /** Records of the contradictions topic. */
    List<KeyValue<String, Contradiction>> findingRecords() {
        return findings.stream().map(c -> KeyValue.pair(c.id(), c)).toList();
    }

    boolean changesDossier() {
        return dossier != null || dossierGone;
    }
}
