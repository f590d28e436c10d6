package org.counterclaim.ingest;

import java.util.List;

/** One way in which articles are written down. A new form is one class and one line in {@link Articles}. */
interface ArticleForm {

    /** Whether the document is of this form. Cheap, and true at most for documents that {@link #read} has a chance with. */
    boolean recognises(Document document);

    /** The articles of the document, in its order, with only what the document itself says. */
    List<ArticleDraft> read(Document document, Arrival arrival) throws UnreadableArticleException;
}
