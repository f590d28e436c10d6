package org.counterclaim.topology;

import java.util.List;
import org.counterclaim.model.Article;

/** An article with everything read out of it. */
record Extracted(Article article, List<KeyedStatement> statements) {

    Extracted {
        statements = List.copyOf(statements);
    }
}
