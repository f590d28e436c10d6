package org.counterclaim.claim.boilerplate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.counterclaim.model.Span;

/**
 * Lists of other stories that a page hangs on a name and that were glued into the sentence with it: "Speaker Ana Ruiz Ana RuizBridge
 * opens after delay Mayor quits MORE said on Monday".
 */
final class InlineLinks {

    /** A name, the name in full once more, at once the first headline, and the label that ends the list. */
    private static final Pattern LIST = Pattern.compile(
            "\\b(\\p{Lu}[\\p{L}'’-]{2,30})((?:\\s+[\\p{Lu}(][\\p{L}.()'’-]{0,30}){0,6}?\\s+\\1(?=\\p{Lu})[^\\n]{5,600}?\\sMORE\\b)");

    private InlineLinks() {}

    /** The stretches of text without the lists within them. */
    static List<Span> cutOut(String body, List<Span> text) {
        List<Span> kept = new ArrayList<>();
        for (Span span : text) {
            Matcher m = LIST.matcher(body).region(span.start(), span.end());
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
