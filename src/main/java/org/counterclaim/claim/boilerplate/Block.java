package org.counterclaim.claim.boilerplate;

import org.counterclaim.model.Span;

/** A paragraph of a body, without the spaces around it. */
public record Block(Span span, Part part) {}
