package org.counterclaim.claim.quantity;

import java.util.List;
import org.counterclaim.model.Quantity;
import org.counterclaim.text.Sentence;

/** First version: reads no numbers. */
public final class QuantityReader {

    public List<Quantity> of(Sentence sentence, int predicate) {
        return List.of();
    }
}
