package org.counterclaim.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.counterclaim.model.Article;
import org.counterclaim.model.Evidence;
import org.counterclaim.model.Span;
import org.junit.jupiter.api.Test;

class QuoteTest {

    private final Article article = article();

    @Test
    void shouldFindAQuoteInTheBodyThoughItsWhiteSpaceDiffers() {
        Quote quote = Quote.in(article, "met the envoy  on\nMonday").orElseThrow();

        assertThat(quote.part()).isEqualTo(Evidence.Part.BODY);
        assertThat(quote.span().in(article.body())).isEqualTo("met the envoy on Monday");
    }

    @Test
    void shouldFindAQuoteInTheHeadline() {
        assertThat(Quote.in(article, "Minister meets envoy").orElseThrow().part())
                .isEqualTo(Evidence.Part.HEADLINE);
    }

    @Test
    void shouldFindNothingWhereTheWordsAreNot() {
        assertThat(Quote.in(article, "met the envoy on Tuesday")).isEmpty();
    }

    @Test
    void shouldOverlapEvidenceOfItsOwnArticleAndPartOnly() {
        Quote quote = Quote.in(article, "met the envoy").orElseThrow();
        Evidence there = Evidence.of(Evidence.Part.BODY, article.body(), "0", quote.span());
        Evidence elsewhere = Evidence.of(Evidence.Part.HEADLINE, article.headline(), "0", new Span(0, 20));

        assertThat(quote.overlaps("a", there)).isTrue();
        assertThat(quote.overlaps("b", there)).isFalse();
        assertThat(quote.overlaps("a", elsewhere)).isFalse();
    }

    private static Article article() {
        try {
            return Rows.article(
                    "{\"id\": \"a\", \"source\": \"x.example\", \"headline\": \"Minister meets envoy\", \"body\":"
                            + " \"The minister met the envoy on Monday in the capital.\","
                            + " \"publishedAt\": \"2026-03-04T09:00:00Z\"}",
                    "a");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
