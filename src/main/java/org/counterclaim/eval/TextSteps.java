package org.counterclaim.eval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.counterclaim.claim.attribution.Attributions;
import org.counterclaim.claim.document.Document;
import org.counterclaim.claim.document.DocumentReader;
import org.counterclaim.claim.document.Passage;
import org.counterclaim.claim.entity.Entities;
import org.counterclaim.claim.entity.EntityResolver;
import org.counterclaim.event.Actors;
import org.counterclaim.model.Article;
import org.counterclaim.model.ArticleStatus;
import org.counterclaim.model.Evidence.Part;
import org.counterclaim.model.Genre;
import org.counterclaim.model.Outlet;
import org.counterclaim.model.Span;
import org.counterclaim.model.StatedOrigin;
import org.counterclaim.text.OnnxReader;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Words;

/** The pipeline's first steps one by one, for sets that are labelled below the level of claims. */
final class TextSteps implements AutoCloseable {

    private static final Outlet NOBODY = new Outlet("unknown.example", "unknown");

    private final OnnxReader reader = OnnxReader.shipped();
    private final DocumentReader documents = new DocumentReader(reader);
    private final EntityResolver resolver = new EntityResolver(Actors.shipped());

    /** A text with the entities in it and who says what. */
    record Read(Document document, Entities entities, Attributions attributions) {}

    /** Reads an article all of which is its own text. */
    Read article(String headline, String body) {
        return read(documents.read(whole(headline, body), List.of(new Span(0, body.length()))));
    }

    /** Reads sentences whose words are already split; offsets count in {@code text}. */
    Read words(String text, List<Words> sentences) {
        List<Passage> passages = new ArrayList<>();
        for (Sentence s : reader.read(text, sentences)) {
            passages.add(new Passage(passages.size(), Part.BODY, s));
        }
        return read(new Document(whole("", text), passages));
    }

    private Read read(Document document) {
        Entities entities = resolver.resolve(document);
        return new Read(document, entities, Attributions.read(document, entities));
    }

    private static Article whole(String headline, String body) {
        return new Article(
                "row",
                1,
                NOBODY,
                null,
                headline,
                body,
                Instant.EPOCH,
                "en",
                Genre.NEWS,
                ArticleStatus.USABLE,
                StatedOrigin.NONE,
                null);
    }

    @Override
    public void close() {
        reader.close();
    }
}
