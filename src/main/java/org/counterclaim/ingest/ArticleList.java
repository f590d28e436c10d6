package org.counterclaim.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Flat lists of articles as news collectors hand them out: GDELT's article list ({@code title, desc, domain, outletName,
 * lang, date}) and the common shape of news services ({@code title, description, content, source.name, publishedAt}).
 */
final class ArticleList implements ArticleForm {

    @Override
    public boolean recognises(Document document) {
        JsonNode json = document.json();
        return json != null
                && json.isObject()
                && json.path("title").isTextual()
                && json.path("url").isTextual()
                && !json.has("headline")
                && !json.has("body");
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
        draft.url = fields.text("url");
        draft.headline = HtmlText.plain(fields.text("title"));
        for (String name : List.of("content", "text", "desc", "description", "summary")) {
            String text = json.path(name).isTextual() ? HtmlText.plain(fields.text(name)) : null;
            if (text != null && (draft.body == null || text.length() > draft.body.length())) {
                draft.body = text;
            }
        }
        draft.publishedAt = fields.date(fields.has("publishedAt") ? "publishedAt" : "date");
        draft.language = fields.text(fields.has("lang") ? "lang" : "language");
        draft.byline = json.path("author").isTextual() ? fields.text("author") : null;
        draft.outletName =
                json.path("source").isObject() ? fields.object("source").text("name") : fields.text("outletName");
        draft.outletDomain = fields.text("domain");
        return List.of(draft);
    }
}
