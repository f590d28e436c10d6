package org.counterclaim.serve;

import org.counterclaim.model.Review;

/** Takes a person's word on a finding to where it lasts. */
public interface ReviewDesk {

    /**
     * Returns once it is safe.
     *
     * @throws IllegalStateException where it could not be sent
     */
    void send(Review review);
}
