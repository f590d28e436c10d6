package org.counterclaim.claim.proposition;

import org.counterclaim.claim.document.Node;
import org.counterclaim.model.Proposition;
import org.counterclaim.model.Span;

/**
 * A proposition and the words it was read from.
 *
 * @param anchor the word whose clause tells whether it is so: the verb, also where an event noun names the event ("held no
 *     call")
 * @param head the word that names the event
 * @param span the clause
 */
public record Candidate(Node anchor, Node head, Proposition proposition, Span span) {}
