package org.counterclaim.eval;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.counterclaim.model.Article;
import org.counterclaim.model.Evidence;
import org.counterclaim.model.Span;
import org.counterclaim.model.Statement;

/** The place of a gold quote in an article: in its body, else in its headline. */
record Quote(String articleId, Evidence.Part part, Span span) {

    /** Where the quote stands; white space may differ, since reading an article tidies it. */
    static Optional<Quote> in(Article article, String words) {
        return find(article.body(), words)
                .map(s -> new Quote(article.id(), Evidence.Part.BODY, s))
                .or(() -> find(article.headline(), words).map(s -> new Quote(article.id(), Evidence.Part.HEADLINE, s)));
    }

    boolean overlaps(Statement statement) {
        return overlaps(statement.articleId(), statement.evidence());
    }

    boolean overlaps(String article, Evidence evidence) {
        return articleId.equals(article) && part == evidence.part() && span.overlaps(evidence.span());
    }

    private static Optional<Span> find(String text, String words) {
        int at = text.indexOf(words);
        if (at >= 0) {
            return Optional.of(new Span(at, at + words.length()));
        }
        StringBuilder loose = new StringBuilder();
        for (String word : words.strip().split("\\s+")) {
            loose.append(loose.isEmpty() ? "" : "\\s+").append(Pattern.quote(word));
        }
        Matcher m = Pattern.compile(loose.toString()).matcher(text);
        return m.find() ? Optional.of(new Span(m.start(), m.end())) : Optional.empty();
    }
}
