package org.counterclaim.claim.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.counterclaim.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BodyCleanerTest {

    private static final String FIRST =
            "The weir at Brackwater gave way on Monday night and two streets were flooded, the council said.";
    private static final String SECOND =
            "Mayor Nella Oduya told reporters that everybody had been brought to safety before the water came.";
    private static final String THIRD =
            "The opposition asked for an inquiry and called the council's account of the night a fairy tale.";

    private final BodyCleaner cleaner = new BodyCleaner();

    @ParameterizedTest
    @CsvFileSource(resources = "/claims/en/boilerplate.tsv", delimiter = '\t', quoteCharacter = '\u0001')
    void shouldTellPartsByShapeAndWords(Part part, String line) {
        String body = String.join("\n\n", FIRST, SECOND, line, THIRD);

        Block block = cleaner.clean(body).blocks().get(2);

        assertThat(block.span().in(body)).isEqualTo(line);
        assertThat(block.part()).isEqualTo(part);
    }

    @Test
    void shouldFindTheArticleBetweenMenusAndTeasers() {
        String body = """
                Skip to content
                  • Home
                  • Sport
                  • Letters
                Trending
                Ten soups for a cold day
                Ferry strike enters second week
                Weir gives way | News | Harbour Gazette

                Share

                %s

                Read more: Council knew of cracks

                %s

                %s

                Related posts

                Who pays for the weir

                Ferry strike enters second week

                Leave a Reply

                Latest Posts
                Ten soups for a cold day
                Get the latest news from Brackwater.
                © 2025
                """.formatted(FIRST, SECOND, THIRD);

        assertThat(texts(body)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void shouldKeepReadersWordsApart() {
        String body = String.join(
                "\n",
                FIRST,
                SECOND,
                "3 Comments",
                "Riverrat",
                "They knew it all along.",
                "Ada P",
                "It was never repaired.",
                "Reply",
                "Otter",
                "Resign!",
                "Related posts",
                "Who pays for the weir");

        assertThat(texts(body)).containsExactly(FIRST, SECOND);
        assertThat(cleaner.clean(body).comments())
                .extracting(comment -> comment.text().in(body))
                .containsExactly("They knew it all along.", "It was never repaired.", "Resign!");
        assertThat(cleaner.clean(body).comments())
                .extracting(comment ->
                        comment.author() == null ? "" : comment.author().in(body))
                .containsExactly("Riverrat", "Ada P", "Otter");
    }

    @Test
    void shouldNotTakeACounterOfCommentsForTheirHeading() {
        String body = String.join(
                "\n\n", "Weir gives way", "12 Comments", FIRST, SECOND, "4 comments", THIRD, SECOND + " Really.");

        assertThat(texts(body)).containsExactly(FIRST, SECOND, THIRD, SECOND + " Really.");
    }

    @Test
    void shouldGoOnAfterLinksInsideTheText() {
        String body = String.join(
                "\n\n", FIRST, "Related stories", "Who pays for the weir", "Ferry strike goes on", SECOND, THIRD);

        assertThat(texts(body)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void shouldJoinLinesWrappedAtAWidth() {
        String body = """
                The weir at Brackwater gave way on Monday night and
                two streets were flooded, the council said, while the
                mayor told reporters that everybody was safe.

                The opposition asked for an inquiry.
                """;

        assertThat(texts(body)).hasSize(2);
    }

    @Test
    void shouldReadTextWithoutAnyFullStop() {
        assertThat(texts("parliament approves the budget after a long night")).hasSize(1);
        assertThat(texts("Weir gives way in Brackwater\nno one was hurt when the weir gave way on monday night"))
                .isNotEmpty();
    }

    @Test
    void shouldGiveNothingForNothing() {
        assertThat(cleaner.clean("").blocks()).isEmpty();
        assertThat(cleaner.clean(" \n\t\n ").blocks()).isEmpty();
    }

    @Test
    void shouldStandHostileLines() {
        String spaces = "a" + " ".repeat(50_000) + "b";
        String dashes = "a" + "-".repeat(50_000) + "b" + "(".repeat(50_000);
        String repeated = "The same line of ten words stands here again and again\n".repeat(5_000);
        String comments = "7 Comments\n".repeat(5_000);

        for (String body : List.of(spaces, dashes, repeated, comments, "x".repeat(100_000))) {
            assertThat(cleaner.clean(FIRST + "\n" + body).blocks()).isNotEmpty();
        }
    }

    private List<String> texts(String body) {
        return cleaner.clean(body).article().stream()
                .map((Span span) -> span.in(body))
                .toList();
    }

    @Test
    void shouldCutOutStoriesGluedToAName() {
        String body = "House Speaker Ana Ruiz Ana RuizBridge opens after long delay Mayor Bell quits over tolls MORE said on"
                + " Monday that the ferry would stay. Ana Ruiz said MORE people would come, and Bell agreed with McRuiz.";
        assertThat(new BodyCleaner().text(body).stream().map(s -> s.in(body)).toList())
                .containsExactly("House Speaker Ana Ruiz", body.substring(body.indexOf(" said on")));
    }
}
