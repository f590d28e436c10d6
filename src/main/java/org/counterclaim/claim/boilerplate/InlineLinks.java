package org.counterclaim.claim.boilerplate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.counterclaim.model.Span;
import org.counterclaim.text.WordList;

/**
 * Lists of other stories that a page hangs on a name and that were glued into the sentence with it: "Speaker Ana Ruiz Ana RuizBridge
 * opens after delay Mayor quits MORE said on Monday".
 */
final class InlineLinks {

    /** A name, the name in full once more, at once the first headline, and the label that ends the list. */
    private static final String LIST =
            "\\b(\\p{Lu}[\\p{L}'’-]{2,30})((?:\\s+[\\p{Lu}(][\\p{L}.()'’-]{0,30}){0,6}?\\s+\\1(?=\\p{Lu})[^\\n]{5,600}?\\s(?:%s)\\b)";

    private final Pattern list;

    private InlineLinks(Pattern list) {
        this.list = list;
    }

    static InlineLinks load(String language) {
        String ends = WordList.load(language, "boilerplate/link-list-ends").words().stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return new InlineLinks(Pattern.compile(LIST.formatted(ends)));
    }

    /** The stretches of text without the lists within them. */
    List<Span> cutOut(String body, List<Span> text) {
        List<Span> kept = new ArrayList<>();
        for (Span span : text) {
            Matcher m = list.matcher(body).region(span.start(), span.end());
            int from = span.start();
            while (m.find()) {
                kept.add(new Span(from, m.start(2)));
                from = m.end(2);
            }
            if (from < span.end()) {
                kept.add(new Span(from, span.end()));
            }
        }
        return kept;
    }
}
