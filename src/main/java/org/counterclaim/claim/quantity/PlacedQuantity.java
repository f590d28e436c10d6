package org.counterclaim.claim.quantity;

import org.counterclaim.model.Quantity;

/**
 * A quantity where it stands.
 *
 * @param from index of its first token, bound words included
 * @param to one past the index of its last token, unit and counted noun included
 * @param head index of the token that stands for it in the tree: what is counted, else the number or unit itself
 */
public record PlacedQuantity(int from, int to, int head, Quantity quantity) {}
