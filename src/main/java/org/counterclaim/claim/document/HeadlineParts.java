package org.counterclaim.claim.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.counterclaim.model.Span;
import org.counterclaim.text.WordList;

/** "Port closed - harbour master", "League wins Brenz: exit poll": whoever stands behind the dash is no part of the sentence. */
final class HeadlineParts {

    private static final Pattern SEPARATOR = Pattern.compile(" [-–—] |: ");
    private static final int FEWEST_WORDS = 2;
    private static final int LONGEST_SOURCE = 5;

    private final WordList speakers = WordList.load("en", "speaker-nouns");
    private final WordList labels = WordList.load("en", "headline-sources");

    List<Span> of(String headline) {
        List<Span> parts = new ArrayList<>();
        int from = 0;
        for (Matcher m = SEPARATOR.matcher(headline); m.find(); ) {
            boolean last = !SEPARATOR
                    .matcher(headline)
                    .region(m.end(), headline.length())
                    .find();
            if (last
                    && words(headline.substring(0, m.start())) >= FEWEST_WORDS
                    && isSource(headline.substring(m.end()))) {
                boolean colon = headline.charAt(m.start()) == ':';
                parts.add(new Span(0, colon ? m.start() : m.start() + 1));
                from = m.end();
            }
        }
        parts.add(new Span(from, headline.length()));
        return parts;
    }

    /** A few words that end in somebody who speaks or something that tells: "police", "the harbour master", "court report". */
    private boolean isSource(String words) {
        String[] all = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
        String last = all[all.length - 1];
        boolean plain = Arrays.stream(all).allMatch(w -> w.matches("[\\p{L}'’.-]+"));
        return plain
                && all.length <= LONGEST_SOURCE
                && (speaks(last) || last.endsWith("s") && speaks(last.substring(0, last.length() - 1)));
    }

    private boolean speaks(String noun) {
        return speakers.contains(noun) || labels.contains(noun);
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }
}
