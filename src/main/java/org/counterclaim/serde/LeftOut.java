package org.counterclaim.serde;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says of a record that its reader leaves it out, and why. */
public final class LeftOut {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOut.class);

    private LeftOut() {}

    /** @return whether a later version of the program could read it */
    public static boolean because(RuntimeException e, ConsumerRecord<?, ?> r) {
        boolean newer = e instanceof NewerFormException;
        LOG.warn(
                "A record of {} is left out: partition {}, offset {}: {}",
                r.topic(),
                r.partition(),
                r.offset(),
                newer ? e.getMessage() : "it can't be read");
        return newer;
    }
}
