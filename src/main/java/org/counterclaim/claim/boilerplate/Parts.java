package org.counterclaim.claim.boilerplate;

import java.util.List;
import org.counterclaim.model.Span;

/**
 * What a body consists of.
 *
 * @param blocks all its paragraphs, in order
 * @param comments what readers wrote below the article
 */
public record Parts(List<Block> blocks, List<Comment> comments) {

    public Parts {
        blocks = List.copyOf(blocks);
        comments = List.copyOf(comments);
    }

    /** Spans of the outlet's own running text, one a paragraph, in order. */
    public List<Span> article() {
        return blocks.stream()
                .filter(block -> block.part() == Part.TEXT)
                .map(Block::span)
                .toList();
    }
}
