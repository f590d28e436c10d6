package org.counterclaim.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a news article.
 *
 * @param id stable id across versions; the Kafka key of its records
 * @param version grows with every version of the same id; 1 where the form has none
 * @param outlet who published it
 * @param url where it was published
 * @param headline plain text
 * @param body plain text, paragraphs separated by newlines; all evidence offsets count UTF-16 units of this string
 * @param publishedAt when this version was published
 * @param language BCP 47 tag
 * @param correction text of a published correction notice, if any
 */
public record Article(
        String id,
        long version,
        Outlet outlet,
        @Nullable String url,
        String headline,
        String body,
        Instant publishedAt,
        String language,
        Genre genre,
        ArticleStatus status,
        StatedOrigin statedOrigin,
        @Nullable String correction) {}
