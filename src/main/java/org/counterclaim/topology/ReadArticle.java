package org.counterclaim.topology;

import org.jspecify.annotations.Nullable;

/**
 * An article version that has been read.
 *
 * @param extracted null where the article is withdrawn
 */
record ReadArticle(String articleId, @Nullable Extracted extracted) {}
