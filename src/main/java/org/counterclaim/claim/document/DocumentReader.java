package org.counterclaim.claim.document;

import java.util.ArrayList;
import java.util.List;
import org.counterclaim.model.Article;
import org.counterclaim.model.Evidence.Part;
import org.counterclaim.model.Span;
import org.counterclaim.text.Reader;
import org.counterclaim.text.Sentence;

/** Reads the grammar of an article's own text: headline, then body without what is not the outlet's article. */
public final class DocumentReader {

    private final HeadlineParts headlines = new HeadlineParts();
    private final Reader reader;

    public DocumentReader(Reader reader) {
        this.reader = reader;
    }

    /** @param own the stretches of the body that are the article's own text, in order */
    public Document read(Article article, List<Span> own) {
        List<Passage> passages = new ArrayList<>();
        for (Span part : headlines.of(article.headline())) {
            for (Sentence s : reader.read(masked(article.headline(), List.of(part)))) {
                passages.add(new Passage(passages.size(), Part.HEADLINE, s));
            }
        }
        for (Sentence s : reader.read(masked(article.body(), own))) {
            passages.add(new Passage(passages.size(), Part.BODY, s));
        }
        return new Document(article, passages);
    }

    /** The text with everything else blanked out, so that offsets stay those of the whole. */
    private static String masked(String body, List<Span> own) {
        StringBuilder text = new StringBuilder(body.length());
        int at = 0;
        for (Span span : own) {
            blank(body, at, span.start(), text);
            text.append(body, span.start(), span.end());
            at = span.end();
        }
        blank(body, at, body.length(), text);
        return text.toString();
    }

    private static void blank(String body, int from, int to, StringBuilder text) {
        for (int i = from; i < to; i++) {
            text.append(body.charAt(i) == '\n' ? '\n' : ' ');
        }
    }
}
