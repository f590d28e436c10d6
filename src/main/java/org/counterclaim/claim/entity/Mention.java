package org.counterclaim.claim.entity;

import org.counterclaim.claim.document.Node;

/**
 * A place in the document where a profile is named.
 *
 * @param head head token of the name
 * @param subject whether it is the subject of its clause: subjects are what pronouns mostly stand for
 */
record Mention(Profile profile, Node head, boolean subject) {}
