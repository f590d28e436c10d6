package org.counterclaim.serve;

/** Reads a text that a person gives, and compares it with what is stored. */
public interface TextCheck {

    /** @throws IllegalArgumentException where there is nothing in it that can be read; the message is for people */
    Checked check(Submission submission);
}
