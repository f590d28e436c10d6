package org.counterclaim.topology;

import org.counterclaim.claim.Extractor;
import org.counterclaim.compare.Comparator;
import org.counterclaim.compare.Keys;

/** What the steps are made of: the other rooms, by their interfaces. */
public record Parts(
        ArticleReader reader,
        Extractor extractor,
        Keys keys,
        Comparator comparator,
        Origins origins,
        Observer observer) {

    /** With the agencies that ship, observed by nobody. */
    public Parts(ArticleReader reader, Extractor extractor, Keys keys, Comparator comparator) {
        this(reader, extractor, keys, comparator, Origins.shipped(), Observer.NONE);
    }

    public Parts observedBy(Observer other) {
        return new Parts(reader, extractor, keys, comparator, origins, other);
    }
}
