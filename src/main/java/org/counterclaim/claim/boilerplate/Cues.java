package org.counterclaim.claim.boilerplate;

import java.util.regex.Pattern;
import org.counterclaim.text.WordList;

/** What the words of a single line tell of what it is. The words are data; each counts only in a place and shape of its own. */
final class Cues {

    /** Longer lines are paragraphs, whatever words stand in them. */
    private static final int NOTICE_WORDS = 90;

    private static final Pattern CREDIT_BRACKET = Pattern.compile("[(\\[]([^()\\[\\]]{2,120})[)\\]][.\\s]*$");
    private static final Pattern LAST_SENTENCE =
            Pattern.compile("(?:^|[.!?…][\"”’)]*\\s+|\\s[-–—|]\\s)([^.!?…]{2,60})[.\\s]*$");
    private static final Pattern MAKER = Pattern.compile("\\p{L}\\s?/\\s?\\p{L}");
    private static final Pattern PICTURE_OPENING = Pattern.compile(
            "^(?:file (?:photo|image|picture)\\b|file [-–—] |\\((?:photo|image|credit)|(?:photo|image|picture|media)(?: by| credit| courtesy| copyright| source| caption|:))");
    private static final Pattern TOKEN = Pattern.compile("[\\s,|/·•()\\[\\]–—-]+");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d:.]*(?:st|nd|rd|th|am|pm|h|m|z)?");
    private static final Pattern BYLINE = Pattern.compile("^by:? \\p{L}.*");

    private final PhraseList wholeLines;
    private final PhraseList openings;
    private final PhraseList labels;
    private final PhraseList invitations;
    private final PhraseList regions;
    private final PhraseList comments;
    private final PhraseList endings;
    private final PhraseList credits;
    private final WordList dateWords;

    private Cues(String language) {
        this.wholeLines = PhraseList.load(language, "whole-lines");
        this.openings = PhraseList.load(language, "openings");
        this.labels = PhraseList.load(language, "labels");
        this.invitations = PhraseList.load(language, "invitations");
        this.regions = PhraseList.load(language, "regions");
        this.comments = PhraseList.load(language, "comments");
        this.endings = PhraseList.load(language, "endings");
        this.credits = PhraseList.load(language, "credits");
        this.dateWords = WordList.load(language, "boilerplate/date-words");
    }

    static Cues load(String language) {
        return new Cues(language);
    }

    /** Furniture by its words, wherever it stands. */
    boolean isFurniture(Line line) {
        return line.hasNoLetter()
                || wholeLines.isWhole(line.list())
                || isPointer(line)
                || isNotice(line)
                || isDate(line)
                || isByline(line)
                || line.isGluedLink()
                || line.isSiteTitle();
    }

    boolean isRegionHeading(Line line) {
        return !line.ends() && regions.isWhole(line.list());
    }

    boolean isCommentsHeading(Line line) {
        return !line.ends() && !line.plain().startsWith("0 ") && comments.isWhole(line.list());
    }

    boolean isEnding(Line line) {
        return endings.isWhole(line.list());
    }

    /** Words under a picture, told by the credit that goes with it. */
    boolean isCaption(Line line) {
        if (line.words() > NOTICE_WORDS || line.opensQuote()) {
            return false;
        }
        String plain = line.plain();
        if (PICTURE_OPENING.matcher(plain).find()) {
            return true;
        }
        var bracket = CREDIT_BRACKET.matcher(line.text());
        if (bracket.find()) {
            return isCredit(bracket.group(1));
        }
        var last = LAST_SENTENCE.matcher(line.text());
        return last.find() && isCredit(last.group(1)) && last.group(1).split(" ").length <= 6;
    }

    /** A maker and an owner parted by a slash, or a word for the picture itself. An agency's name alone is a source, not a credit. */
    private boolean isCredit(String words) {
        String lower = words.toLowerCase(java.util.Locale.ROOT);
        return credits.isIn(new Words(lower.replace('/', ' ')))
                && (MAKER.matcher(words).find()
                        || lower.matches(
                                ".*\\b(?:photo|photos|photographs?|image|images|getty|picture|photographer|screenshot|via|courtesy|handout)\\b.*"));
    }

    private boolean isPointer(Line line) {
        if (line.opensQuote()) {
            return false;
        }
        return openings.isSetOff(line.list()) || !line.ends() && labels.isSetOff(line.list()) && !line.leadsIn();
    }

    private boolean isNotice(Line line) {
        return !line.opensQuote() && line.words() <= NOTICE_WORDS && invitations.isIn(line.list());
    }

    private boolean isByline(Line line) {
        return !line.ends()
                && line.words() <= 14
                && BYLINE.matcher(line.plain()).matches()
                && (line.isTitleCase() || line.isAllCapitals());
    }

    private boolean isDate(Line line) {
        boolean number = false;
        for (String token : TOKEN.split(line.plain())) {
            if (NUMBER.matcher(token).matches()) {
                number = true;
            } else if (!token.isEmpty()
                    && !dateWords.contains(
                            token.endsWith(".") || token.endsWith(":")
                                    ? token.substring(0, token.length() - 1)
                                    : token)) {
                return false;
            }
        }
        return number;
    }
}
