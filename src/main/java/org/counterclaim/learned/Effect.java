package org.counterclaim.learned;

/** Whether one claim makes another more or less believable without having to exclude it; probabilities of sum one. */
public record Effect(double strengthen, double neither, double weaken) {}
