package org.counterclaim.view;

import java.time.Instant;

/** An event in a list. */
public record DossierSummary(String id, String title, int positions, int findings, Instant first, Instant last) {}
