package org.counterclaim.claim.boilerplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.counterclaim.model.Span;

/**
 * Tells the parts of a body apart by the shape of its lines (length, end, capitals, bullets, repetition, place) and a few
 * words that only pages use. In doubt a paragraph is text: a teaser too much costs less than a quote lost.
 */
public final class BodyCleaner {

    /** Sentences of at least this many words count as running text when places are compared. */
    private static final int PROSE_WORDS = 8;

    /** After a list of links the text goes on with a sentence of this many words. */
    private static final int RESUMING_WORDS = 12;

    /** The same where most of the article is over, so that the teaser's own summary doesn't count. */
    private static final int LATE_RESUMING_WORDS = 35;

    private static final double LATE = 0.7;
    private static final double MIDDLE = 0.5;
    private static final int LONG_LINE_WORDS = 20;
    private static final int NAME_WORDS = 5;

    private final Cues cues;
    private final InlineLinks links;

    /** For English. */
    public BodyCleaner() {
        this.cues = Cues.load("en");
        this.links = InlineLinks.load("en");
    }

    /** Spans of the outlet's own running text, in order, without what a page has glued into its sentences. */
    public List<Span> text(String body) {
        return links.cutOut(body, clean(body).article());
    }

    public Parts clean(String body) {
        List<Line> lines = Lines.of(body);
        Part[] parts = new Passage(lines).parts();
        List<Block> blocks = new ArrayList<>();
        List<Comment> comments = new ArrayList<>();
        Span author = null;
        for (int i = 0; i < parts.length; i++) {
            Span span = lines.get(i).span();
            blocks.add(new Block(span, parts[i]));
            if (parts[i] == Part.COMMENT && isName(lines.get(i))) {
                author = span;
            } else if (parts[i] == Part.COMMENT) {
                comments.add(new Comment(author, span));
            }
        }
        return new Parts(blocks, comments);
    }

    private static boolean isName(Line line) {
        return !line.ends() && !line.leadsIn() && !line.opensQuote() && line.words() <= NAME_WORDS;
    }

    /** One body on its way from lines to parts. */
    private final class Passage {

        private final List<Line> lines;
        private final Map<String, Integer> occurrences = new HashMap<>();
        private final Map<String, Integer> firstPlaces = new HashMap<>();
        private final boolean[] furniture;
        private final double[] proseBefore;
        private final boolean punctuated;

        Passage(List<Line> lines) {
            this.lines = lines;
            this.furniture = new boolean[lines.size()];
            int ending = 0;
            int longLines = 0;
            long total = 0;
            long[] before = new long[lines.size()];
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                furniture[i] = cues.isFurniture(line);
                firstPlaces.putIfAbsent(line.plain(), i);
                occurrences.merge(line.plain(), 1, Integer::sum);
                before[i] = total;
                if (line.words() >= PROSE_WORDS && !furniture[i]) {
                    longLines++;
                    ending += line.ends() ? 1 : 0;
                    total += line.ends() ? line.span().length() : 0;
                }
            }
            this.proseBefore = new double[lines.size()];
            for (int i = 0; i < before.length; i++) {
                proseBefore[i] = total == 0 ? 0 : (double) before[i] / total;
            }
            this.punctuated = ending * 3 >= longLines;
        }

        Part[] parts() {
            Part[] parts = new Part[lines.size()];
            int i = 0;
            while (i < parts.length) {
                Line line = lines.get(i);
                if (cues.isEnding(line) && proseBefore[i] >= MIDDLE) {
                    i = fill(parts, i, parts.length, Part.FURNITURE);
                } else if (cues.isCommentsHeading(line) && areComments(i + 1, endOfComments(i + 1))) {
                    parts[i] = Part.FURNITURE;
                    i = comments(parts, i + 1, endOfComments(i + 1));
                } else if (cues.isRegionHeading(line)) {
                    i = fill(parts, i, endOfLinks(i + 1), Part.FURNITURE);
                } else {
                    parts[i] = part(i, parts);
                    i++;
                }
            }
            rescue(parts);
            return parts;
        }

        private int fill(Part[] parts, int from, int to, Part part) {
            for (int i = from; i < to; i++) {
                parts[i] = part;
            }
            return to;
        }

        private int comments(Part[] parts, int from, int to) {
            for (int i = from; i < to; i++) {
                parts[i] = furniture[i] ? Part.FURNITURE : Part.COMMENT;
            }
            return to;
        }

        private int endOfComments(int from) {
            int i = from;
            while (i < lines.size()
                    && !cues.isRegionHeading(lines.get(i))
                    && !cues.isCommentsHeading(lines.get(i))
                    && !cues.isEnding(lines.get(i))) {
                i++;
            }
            return i;
        }

        /** A counter beside the share buttons looks like the heading of comments, but no readers' names follow it. */
        private boolean areComments(int from, int to) {
            if (from >= to || proseBefore[from] == 0) {
                return false;
            }
            int names = 0;
            int texts = 0;
            for (int i = from; i < to; i++) {
                Line line = lines.get(i);
                if (furniture[i]) {
                    continue;
                }
                boolean beforeText = i + 1 < to && !isName(lines.get(i + 1));
                names += isName(line) && beforeText ? 1 : 0;
                texts += isName(line) ? 0 : 1;
            }
            return texts > 0 && (names * 3 >= texts || proseBefore[from] >= LATE);
        }

        private int endOfLinks(int from) {
            int i = from;
            while (i < lines.size() && !resumes(i)) {
                i++;
            }
            return i;
        }

        private boolean resumes(int i) {
            Line line = lines.get(i);
            if (cues.isRegionHeading(line) || cues.isEnding(line) || cues.isCommentsHeading(line)) {
                return true;
            }
            if (!line.ends() || furniture[i] || cues.isCaption(line) || line.isTitleCase()) {
                return false;
            }
            if (proseBefore[i] < LATE) {
                return line.words() >= RESUMING_WORDS || line.opensQuote();
            }
            boolean another = i + 1 < lines.size()
                    && lines.get(i + 1).ends()
                    && lines.get(i + 1).words() >= RESUMING_WORDS;
            return line.words() >= LATE_RESUMING_WORDS || line.words() >= RESUMING_WORDS && another;
        }

        private Part part(int i, Part[] parts) {
            Line line = lines.get(i);
            if (cues.isEnding(line) || cues.isCommentsHeading(line) || furniture[i] || isRepeated(i, parts)) {
                return Part.FURNITURE;
            }
            if (cues.isCaption(line)) {
                return Part.CAPTION;
            }
            if (line.isBullet()) {
                return entry(i);
            }
            if (line.ends()) {
                boolean title = line.words() <= RESUMING_WORDS && line.words() > 3 && line.isTitleCase();
                return title && !line.hasSeveralSentences() && !line.text().endsWith(".") && !line.opensQuote()
                        ? Part.HEADING
                        : Part.TEXT;
            }
            if (line.leadsIn()) {
                return line.words() >= NAME_WORDS && !line.isTitleCase() ? Part.TEXT : Part.HEADING;
            }
            return open(line);
        }

        /** A line that ends like no sentence. */
        private Part open(Line line) {
            if (line.isSocialPost() || line.hasSeveralSentences()) {
                return Part.TEXT;
            }
            if (line.isTitleCase() || line.isAllCapitals()) {
                return Part.HEADING;
            }
            boolean longEnough = line.words() >= (punctuated ? LONG_LINE_WORDS : PROSE_WORDS);
            boolean quote = line.opensQuote() && line.words() >= PROSE_WORDS;
            return longEnough || quote ? Part.TEXT : Part.HEADING;
        }

        /** An entry of a list: of the text where a sentence leads to it or is in it, else of a menu. */
        private Part entry(int i) {
            Line line = lines.get(i);
            if (line.ends() || line.hasSeveralSentences()) {
                return line.words() > 3 ? Part.TEXT : Part.HEADING;
            }
            int before = i - 1;
            while (before >= 0 && lines.get(before).isBullet()) {
                before--;
            }
            boolean led = before >= 0 && lines.get(before).leadsIn() && !furniture[before];
            return led && line.words() > 3 || line.words() >= LONG_LINE_WORDS ? Part.TEXT : Part.FURNITURE;
        }

        /** The same line again: a button, a speaker's name, or a caption that stands twice. */
        private boolean isRepeated(int i, Part[] parts) {
            Line line = lines.get(i);
            if (line.plain().isEmpty() || occurrences.getOrDefault(line.plain(), 1) < 2) {
                return false;
            }
            if (line.words() < PROSE_WORDS) {
                return !line.ends() && !line.opensQuote();
            }
            int first = firstPlaces.getOrDefault(line.plain(), i);
            // A summary without a full stop may be told again as a sentence: then the sentence is the text.
            return first < i && parts[first] != Part.HEADING;
        }

        /** Where nothing looks like a sentence at all, what isn't furniture by its words must be the text. */
        private void rescue(Part[] parts) {
            for (Part part : parts) {
                if (part == Part.TEXT || part == Part.COMMENT) {
                    return;
                }
            }
            for (int i = 0; i < parts.length; i++) {
                if (parts[i] == Part.HEADING && lines.get(i).words() >= NAME_WORDS) {
                    parts[i] = Part.TEXT;
                }
            }
        }
    }
}
