package org.counterclaim.ingest;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** From markup to plain text: one paragraph a line with an empty line between, nothing of what a browser would not show. */
final class HtmlText {

    private static final Pattern MARKUP = Pattern.compile(
            "(?i)</(p|div|h[1-6]|ul|ol|li|a|span|strong|em|b|i|blockquote|article|section|table|script|style)\\s*>|<br\\s*/?>|<p[\\s>]");
    private static final Pattern BLOCKS = Pattern.compile("(?i)<(p|div|li|br)[\\s/>]");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final Pattern CHARACTER_REFERENCE =
            Pattern.compile("&(#\\d{2,6}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,8});");
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "figcaption",
            "head",
            "iframe",
            "object",
            "form",
            "button",
            "select",
            "audio",
            "video",
            "nav");

    private HtmlText() {}

    /** A field that should hold plain text: as it is, unless it holds markup or character references all the same. */
    static @Nullable String plain(@Nullable String field) {
        if (field == null) {
            return null;
        }
        if (field.indexOf('<') >= 0 && MARKUP.matcher(field).find()) {
            // Plain text with a stray tag in it keeps its paragraphs.
            String html = BLOCKS.matcher(field).find()
                    ? field
                    : BLANK_LINE.matcher(field).replaceAll("<p>");
            return ofFragment(html);
        }
        return field.indexOf('&') >= 0 && CHARACTER_REFERENCE.matcher(field).find()
                ? Parser.unescapeEntities(field, false)
                : field;
    }

    static String ofFragment(String html) {
        return of(Jsoup.parseBodyFragment(html).body());
    }

    static String of(Element root) {
        Paragraphs paragraphs = new Paragraphs();
        root.filter(paragraphs);
        return paragraphs.text();
    }

    /** Collects text; every block begins a new paragraph. */
    private static final class Paragraphs implements NodeFilter {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder line = new StringBuilder();

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                line.append(words.getWholeText());
            } else if (node instanceof Element element) {
                if (SKIPPED.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (element.isBlock() || element.normalName().equals("br")) {
                    endLine();
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                endLine();
            }
            return FilterResult.CONTINUE;
        }

        private void endLine() {
            String words = TextHygiene.cleanLine(line.toString());
            line.setLength(0);
            if (!words.isEmpty()) {
                text.append(text.length() == 0 ? "" : "\n\n").append(words);
            }
        }

        String text() {
            endLine();
            return text.toString();
        }
    }
}
