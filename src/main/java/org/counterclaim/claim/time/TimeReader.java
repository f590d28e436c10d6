package org.counterclaim.claim.time;

import java.time.Instant;
import org.counterclaim.model.TimeSpan;
import org.counterclaim.text.Sentence;

/** First version: leaves every time open. */
public final class TimeReader {

    public TimeSpan of(Sentence sentence, int predicate, Instant published) {
        return TimeSpan.UNKNOWN;
    }
}
