package org.counterclaim.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.counterclaim.model.Article;
import org.counterclaim.model.ArticleStatus;
import org.counterclaim.model.Genre;
import org.counterclaim.model.Outlet;
import org.counterclaim.model.Span;
import org.counterclaim.model.StatedOrigin;
import org.junit.jupiter.api.Test;

class StoryTermsTest {

    private static List<String> terms(String headline, String body, int from, int to) {
        Article article = new Article(
                "a",
                1,
                new Outlet("gazette.example", "Gazette"),
                null,
                headline,
                body,
                Instant.EPOCH,
                "en",
                Genre.NEWS,
                ArticleStatus.USABLE,
                StatedOrigin.NONE,
                null);
        return StoryTerms.of(article, List.of(new Span(from, to)));
    }

    @Test
    void shouldPutWhatComesOftenAndIsRareFirst() {
        String body = "The Velmorian ferry sank off Velmora, the president said on Tuesday in the capital.";
        List<String> terms = terms("Ferry sinks off Velmora", body, 0, body.length());
        assertThat(terms.subList(0, 2)).containsExactly("velmor", "ferry");
        assertThat(terms.indexOf("presid")).isGreaterThan(terms.indexOf("sank"));
        assertThat(terms.indexOf("the")).isIn(-1, terms.size() - 1, terms.size() - 2);
    }

    @Test
    void shouldReadTheArticlesOwnTextOnly() {
        String body = "Sign up for our Quibblat newsletter. The ferry sank.";
        assertThat(terms("", body, body.indexOf("The"), body.length()))
                .contains("ferry")
                .doesNotContain("quibbl", "newsle");
    }

    @Test
    void shouldKeepNoMoreThanTwoDozen() {
        StringBuilder body = new StringBuilder();
        for (char c = 'a'; c <= 'z'; c++) {
            body.append("xq")
                    .append(c)
                    .append(c)
                    .append("ist ")
                    .append("zq")
                    .append(c)
                    .append("or ");
        }
        assertThat(terms("", body.toString(), 0, body.length())).hasSize(24);
    }
}
