package org.counterclaim.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Addresses of feeds: OPML as feed readers export it, or one a line with {@code #} for comments. */
public final class FeedList {

    private FeedList() {}

    /** In order, each once. Lines that are no address of the web are left out. */
    public static List<String> parse(String text) {
        Set<String> feeds = new LinkedHashSet<>();
        if (text.stripLeading().startsWith("<")) {
            for (Element outline : Jsoup.parse(text, "", Parser.xmlParser()).getElementsByTag("outline")) {
                for (var attribute : outline.attributes()) {
                    if (attribute.getKey().toLowerCase(Locale.ROOT).equals("xmlurl")) {
                        feeds.add(attribute.getValue().strip());
                    }
                }
            }
        } else {
            for (String line : text.split("\\R")) {
                int comment = line.indexOf(" #");
                feeds.add((comment < 0 ? line : line.substring(0, comment)).strip());
            }
        }
        List<String> addresses = new ArrayList<>(feeds);
        addresses.removeIf(feed -> !Domains.isWeb(feed));
        return addresses;
    }
}
