package org.counterclaim.model;

import java.util.List;

/** Everything read out of one article version. */
public record Extraction(List<Claim> claims, List<Stance> stances) {

    public static final Extraction EMPTY = new Extraction(List.of(), List.of());

    public Extraction {
        claims = List.copyOf(claims);
        stances = List.copyOf(stances);
    }
}
