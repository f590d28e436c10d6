package org.counterclaim.topology;

import java.time.Duration;
import java.util.List;
import org.counterclaim.model.Article;

/** An article with everything read out of it. */
record Extracted(Article article, List<KeyedStatement> statements) {

    Extracted {
        statements = List.copyOf(statements);
    }

    /** Told by whoever waited for it: what was given up before it was read must not be counted. */
    void tell(Observer observer, Duration took) {
        int claims = (int) statements.stream().filter(s -> s.claim() != null).count();
        observer.extracted(claims, statements.size() - claims);
        observer.took("extract", took);
    }
}
