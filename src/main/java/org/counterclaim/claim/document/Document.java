package org.counterclaim.claim.document;

import java.util.List;
import org.counterclaim.model.Article;
import org.counterclaim.model.Evidence;
import org.counterclaim.model.Evidence.Part;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Span;
import org.counterclaim.text.Sentence;
import org.counterclaim.text.Token;

/** An article whose own text has been read; menus, teasers and readers' comments are not part of it. */
public final class Document {

    private final Article article;
    private final List<Passage> passages;
    private final String headlineHash;
    private final String bodyHash;

    public Document(Article article, List<Passage> passages) {
        this.article = article;
        this.passages = List.copyOf(passages);
        this.headlineHash = Ids.hash(article.headline());
        this.bodyHash = Ids.hash(article.body());
    }

    public Article article() {
        return article;
    }

    public List<Passage> passages() {
        return passages;
    }

    public int size() {
        return passages.size();
    }

    public Sentence sentence(int passage) {
        return passages.get(passage).sentence();
    }

    public Part part(int passage) {
        return passages.get(passage).part();
    }

    public Token token(Node node) {
        return sentence(node.passage()).token(node.token());
    }

    /** The text that a passage's offsets count in, as the article has it. */
    public String text(int passage) {
        return part(passage) == Part.HEADLINE ? article.headline() : article.body();
    }

    public Evidence evidence(int passage, Span span) {
        String hash = part(passage) == Part.HEADLINE ? headlineHash : bodyHash;
        return Evidence.of(part(passage), text(passage), hash, span);
    }
}
