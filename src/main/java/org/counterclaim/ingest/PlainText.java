package org.counterclaim.ingest;

import java.util.List;
import org.counterclaim.ingest.UnreadableArticleException.Reason;

/** Plain text: the first line is the headline, the rest the body. Who published it must come with its arrival. */
final class PlainText implements ArticleForm {

    /** A first line longer than this is a paragraph, not a headline. */
    private static final int HEADLINE = 250;

    @Override
    public boolean recognises(Document document) {
        return document.json() == null && !document.text().isBlank();
    }

    @Override
    public List<ArticleDraft> read(Document document, Arrival arrival) throws UnreadableArticleException {
        if (document.text().indexOf('\0') >= 0) {
            throw new UnreadableArticleException(
                    Reason.NO_ARTICLE,
                    "neither JSON nor text (it has null bytes): send an article as JSON, HTML or plain text");
        }
        String text = TextHygiene.clean(document.text()).strip();
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end).strip();
        ArticleDraft draft = new ArticleDraft();
        draft.url = arrival.address();
        if (first.length() <= HEADLINE) {
            draft.headline = first;
            draft.body = end < 0 ? "" : text.substring(end + 1).strip();
        } else {
            draft.headline = "";
            draft.body = text;
        }
        return List.of(draft);
    }
}
