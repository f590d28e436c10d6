package org.counterclaim.claim.document;

import org.counterclaim.model.Evidence.Part;
import org.counterclaim.text.Sentence;

/**
 * A sentence and where it stands.
 *
 * @param index position in the document, headline first
 */
public record Passage(int index, Part part, Sentence sentence) {}
