package org.counterclaim.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.counterclaim.ingest.UnreadableArticleException.Reason;
import org.counterclaim.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles out of documents of any known form. Safe for use by several threads.
 *
 * <p>Trusts nothing: size, depth, numbers, packing and dates are held against {@link Limits}, and whatever is wrong comes back
 * as an {@link UnreadableArticleException}, never as another exception.
 */
public final class Articles {

    private final Limits limits;
    private final ObjectMapper mapper;

    /** First match wins; plain text recognises everything, so it is last. */
    private final List<ArticleForm> forms;

    public Articles(Limits limits) {
        this.limits = limits;
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.nesting())
                .maxNumberLength(100)
                .maxNameLength(1_000)
                .maxStringLength(limits.documentBytes())
                .build();
        this.mapper = new ObjectMapper(JsonFactory.builder()
                .streamReadConstraints(constraints)
                .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build());
        this.forms = List.of(
                new SchemaOrg(),
                new Ninjs(),
                new ArticleList(),
                new OwnJson(),
                new Feed(),
                new HtmlPage(mapper),
                new PlainText());
    }

    public Articles() {
        this(Limits.DEFAULT);
    }

    /**
     * The articles of one record: one for most forms, several for a feed or an array.
     *
     * @param key key of the record: the id of an article that states none
     * @param timestamp timestamp of the record: the publication date of an article that states none
     * @throws UnreadableArticleException the first problem, where any of its articles can't be read
     */
    public List<Article> read(byte[] value, @Nullable String key, Instant timestamp) throws UnreadableArticleException {
        List<Article> articles = new ArrayList<>();
        for (Reading reading : readAll(value, Arrival.at(timestamp).withKey(key))) {
            articles.add(reading.orThrow());
        }
        return articles;
    }

    /** Everything in a document, with a problem in the place of each article that can't be read. Never empty. */
    public List<Reading> readAll(byte[] value, Arrival arrival) {
        try {
            return readings(documents(value), arrival);
        } catch (UnreadableArticleException e) {
            return List.of(Reading.of("", e));
        }
    }

    private List<Document> documents(byte[] value) throws UnreadableArticleException {
        checkSize(value);
        String text = Bytes.text(Bytes.isGzip(value) ? Bytes.unpack(value, limits) : value);
        if (text.isBlank()) {
            throw new UnreadableArticleException(
                    Reason.EMPTY, "document is empty: send an article, or a null value to withdraw one");
        }
        char first = text.strip().charAt(0);
        return first == '{' || first == '[' ? jsonDocuments(text) : List.of(Document.ofText(text));
    }

    private void checkSize(byte[] value) throws UnreadableArticleException {
        if (value.length > limits.documentBytes()) {
            throw new UnreadableArticleException(
                    Reason.TOO_LARGE,
                    "document has more than the %,d bytes allowed: split it".formatted(limits.documentBytes()));
        }
    }

    /** One value, several values one after the other (JSON lines), or the elements of arrays. */
    private List<Document> jsonDocuments(String text) throws UnreadableArticleException {
        List<Document> documents = new ArrayList<>();
        try (MappingIterator<JsonNode> values = mapper.readerFor(JsonNode.class).readValues(text)) {
            while (values.hasNextValue()) {
                JsonNode value = values.nextValue();
                if (value.isArray()) {
                    value.forEach(element -> documents.add(Document.ofJson(element)));
                } else {
                    documents.add(Document.ofJson(value));
                }
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableArticleException(
                    Reason.BROKEN_JSON,
                    "not well-formed JSON at line %d, column %d: %s"
                            .formatted(
                                    e.getLocation() == null
                                            ? 0
                                            : e.getLocation().getLineNr(),
                                    e.getLocation() == null
                                            ? 0
                                            : e.getLocation().getColumnNr(),
                                    e.getOriginalMessage()),
                    e);
        } catch (IOException e) {
            throw new UnreadableArticleException(Reason.BROKEN_JSON, "not well-formed JSON: " + e.getMessage(), e);
        }
        if (documents.isEmpty()) {
            throw new UnreadableArticleException(Reason.EMPTY, "an empty JSON array: put articles into it");
        }
        return documents;
    }

    private List<Reading> readings(List<Document> documents, Arrival arrival) {
        // A key names one article, so it can't be the id of several.
        Arrival each = documents.size() == 1 ? arrival : arrival.withKey(null);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            String where = documents.size() == 1 ? "" : "article " + (i + 1) + " of " + documents.size();
            for (Reading reading : readings(documents.get(i), each)) {
                readings.add(where.isEmpty() ? reading : reading.in(where));
            }
        }
        return readings;
    }

    private List<Reading> readings(Document document, Arrival arrival) {
        List<ArticleDraft> drafts;
        try {
            drafts = drafts(document, arrival);
        } catch (UnreadableArticleException e) {
            return List.of(Reading.of("", e));
        }
        Arrival each = drafts.size() == 1 ? arrival : arrival.withKey(null);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            String where = drafts.size() == 1 ? "" : "article " + (i + 1) + " of " + drafts.size();
            try {
                readings.add(Reading.of(where, drafts.get(i).finish(each, limits)));
            } catch (UnreadableArticleException e) {
                readings.add(Reading.of(where, e));
            }
        }
        return readings;
    }

    private List<ArticleDraft> drafts(Document document, Arrival arrival) throws UnreadableArticleException {
        for (ArticleForm form : forms) {
            if (form.recognises(document)) {
                List<ArticleDraft> drafts = form.read(document, arrival);
                if (!drafts.isEmpty()) {
                    return drafts;
                }
            }
        }
        JsonNode json = document.json();
        throw new UnreadableArticleException(
                Reason.NO_ARTICLE,
                json == null
                        ? "no article in it: send own JSON, ninjs, schema.org NewsArticle, RSS, Atom, HTML or plain text"
                        : json.isObject()
                                ? "JSON, but no article in a known form (fields: %s): give at least headline, body and source.domain"
                                        .formatted(JsonFields.names(json))
                                : "JSON, but no object: an article is an object with headline, body and source.domain");
    }
}
