package org.counterclaim.topology;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.counterclaim.model.Article;
import org.counterclaim.model.Ids;
import org.counterclaim.model.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Tells where an article's text comes from, by the article alone: the agency that it names, and a MinHash sketch of its
 * words (Broder 1997) that travels with each statement. Whether two articles share an origin is then told from the two
 * sketches when their statements meet, so no store of all articles and no second shuffle is needed.
 */
public final class Origins {

    private static final int PLACES = 64;
    private static final int SHINGLE = 4;

    /** Fewer shingles than this say nothing. */
    private static final int LEAST_SHINGLES = 12;

    /** A dateline stands at the very start: {@code SARNIT, March 3 (Reuters) -}. */
    private static final Pattern DATELINE = Pattern.compile("\\(([\\p{L} .&-]{2,40})\\)");

    private static final int DATELINE_WITHIN = 160;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Map<String, String> agencies;

    /** @param agencies name of each agency by each name it goes by, in lower case */
    Origins(Map<String, String> agencies) {
        this.agencies = Map.copyOf(agencies);
    }

    /** With the agencies of {@code agencies.txt} as they ship. */
    public static Origins shipped() {
        Map<String, String> agencies = new TreeMap<>();
        for (String line : Resource.lines("agencies.txt")) {
            List<String> names =
                    Arrays.stream(line.split("\\|")).map(String::strip).toList();
            names.forEach(name -> agencies.put(name.toLowerCase(Locale.ROOT), names.get(0)));
        }
        return new Origins(agencies);
    }

    public Origin of(Article article) {
        String[] words = WORD.matcher(article.body().toLowerCase(Locale.ROOT))
                .results()
                .map(m -> m.group())
                .toArray(String[]::new);
        String agency = agency(article);
        String id = "text:" + Ids.hash(words.length == 0 ? article.id() : String.join(" ", words));
        return new Origin(id, agency != null ? agency : article.outlet().name(), agency, sketch(words));
    }

    private @Nullable String agency(Article article) {
        String stated = known(article.statedOrigin().agency());
        if (stated != null) {
            return stated;
        }
        String byline = known(article.statedOrigin().byline());
        if (byline != null) {
            return byline;
        }
        String start = article.body()
                .substring(0, Math.min(DATELINE_WITHIN, article.body().length()));
        Matcher m = DATELINE.matcher(start);
        while (m.find()) {
            String agency = known(m.group(1));
            if (agency != null) {
                return agency;
            }
        }
        return null;
    }

    private @Nullable String known(@Nullable String name) {
        return name == null ? null : agencies.get(name.strip().toLowerCase(Locale.ROOT));
    }

    /** Two hex digits for each place: the low byte of the least hash of all shingles under that place's permutation. */
    private static @Nullable String sketch(String[] words) {
        int shingles = words.length - SHINGLE + 1;
        if (shingles < LEAST_SHINGLES) {
            return null;
        }
        long[] least = new long[PLACES];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int i = 0; i < shingles; i++) {
            long h = 1125899906842597L;
            for (int j = i; j < i + SHINGLE; j++) {
                h = mix(h * 31 + words[j].hashCode());
            }
            for (int p = 0; p < PLACES; p++) {
                least[p] = Math.min(least[p], mix(h + p * 0x9E3779B97F4A7C15L));
            }
        }
        StringBuilder sketch = new StringBuilder(2 * PLACES);
        for (long l : least) {
            sketch.append(Character.forDigit((int) (l >>> 4) & 15, 16)).append(Character.forDigit((int) l & 15, 16));
        }
        return sketch.toString();
    }

    /** The finalizer of SplitMix64: a bijection that spreads every bit. */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
