package org.counterclaim.serve;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text to be checked: its words, or an address to fetch it from.
 *
 * @param text plain text, HTML, or any other form that articles have
 * @param address of the web; fetched only because a person asks for it
 * @param name name of the file that the text was read from
 * @param headline of a plain text; else its first line
 * @param outlet who published it, by name or domain
 * @param publishedAt when; else now
 * @param store whether it is also sent to the articles topic
 */
public record Submission(
        @Nullable String text,
        @Nullable String address,
        @Nullable String name,
        @Nullable String headline,
        @Nullable String outlet,
        @Nullable Instant publishedAt,
        boolean store) {}
