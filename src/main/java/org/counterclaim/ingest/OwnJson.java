package org.counterclaim.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Counterclaim's own article form; {@code schema/article.json} describes it. */
final class OwnJson implements ArticleForm {

    @Override
    public boolean recognises(Document document) {
        JsonNode json = document.json();
        return json != null && json.isObject() && (json.has("body") || json.has("headline") || json.has("pubStatus"));
    }

    @Override
    public List<ArticleDraft> read(Document document, Arrival arrival) throws UnreadableArticleException {
        JsonNode json = document.json();
        if (json == null) {
            return List.of();
        }
        JsonFields fields = new JsonFields(json, "");
        ArticleDraft draft = new ArticleDraft();
        draft.id = fields.textOrNumber("id");
        draft.version = fields.number("version");
        source(fields, draft);
        draft.url = fields.text("url");
        draft.headline = HtmlText.plain(fields.text("headline"));
        draft.body = HtmlText.plain(fields.paragraphs("body"));
        draft.publishedAt = fields.date("publishedAt");
        draft.updatedAt = fields.date("updatedAt");
        draft.language = fields.text("language");
        draft.genre = Genres.named(fields.texts("genre"));
        draft.status = fields.text("pubStatus");
        draft.byline = fields.text("byline");
        draft.agency = fields.text("agency");
        draft.basedOn.addAll(fields.texts("isBasedOn"));
        draft.correction = HtmlText.plain(fields.text("correction"));
        return List.of(draft);
    }

    private static void source(JsonFields fields, ArticleDraft draft) throws UnreadableArticleException {
        if (fields.node().path("source").isTextual()) {
            String source = fields.text("source");
            draft.outletName = source;
            draft.outletDomain = source != null && source.contains(".") ? source : null;
            return;
        }
        JsonFields source = fields.object("source");
        draft.outletDomain = source.text("domain");
        draft.outletName = source.text("name");
    }
}
