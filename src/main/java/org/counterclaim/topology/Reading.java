package org.counterclaim.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.counterclaim.claim.Extractor;
import org.counterclaim.compare.Keys;
import org.counterclaim.model.Article;
import org.counterclaim.model.ArticleStatus;
import org.counterclaim.model.Extraction;
import org.counterclaim.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article version: origin, claims, stances, event keys. Remembers and counts nothing; safe for use by several
 * threads.
 */
final class Reading {

    private final Extractor extractor;
    private final Keys keys;
    private final Origins origins;
    private final Limits limits;

    Reading(Parts parts, Limits limits) {
        this.extractor = parts.extractor();
        this.keys = parts.keys();
        this.origins = parts.origins();
        this.limits = limits;
    }

    /** Waits until articles can be read. */
    void awaitLoaded() {
        extractor.awaitLoaded();
    }

    /**
     * A canceled article says nothing.
     *
     * @throws UnreadableArticle if its body is longer than the limit
     */
    Extracted read(Article article) {
        if (article.status() == ArticleStatus.CANCELED) {
            return new Extracted(article, List.of());
        }
        if (article.body().length() > limits.maxBodyChars()) {
            throw new UnreadableArticle(
                    "too_large",
                    "a body of %,d characters, at most %,d are read; article.max.chars says how many"
                            .formatted(article.body().length(), limits.maxBodyChars()));
        }
        Extraction extraction = extractor.extract(article, origins.of(article));
        List<KeyedStatement> keyed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Statement> statements = new ArrayList<>(extraction.claims());
        statements.addAll(extraction.stances());
        for (Statement s : statements) {
            // Content-derived ids: said twice in the very same words at the same place is said once.
            if (keyed.size() < limits.maxStatements() && seen.add(s.id())) {
                keyed.add(keyed(s, article.url()));
            }
        }
        return new Extracted(article, keyed);
    }

    KeyedStatement keyed(Statement statement, @Nullable String url) {
        return KeyedStatement.of(statement, keysOf(statement), url);
    }

    private List<String> keysOf(Statement statement) {
        return keys.of(statement).stream()
                .map(RowKey::eventKey)
                .distinct()
                .sorted()
                .limit(limits.maxKeys())
                .toList();
    }
}
