package org.counterclaim.serde;

import org.apache.kafka.common.errors.SerializationException;

/** A record in a form that a later version of Counterclaim writes; what its fields mean is not known here. */
public final class NewerFormException extends SerializationException {
    private static final long serialVersionUID = 1;

    NewerFormException(String type, int form) {
        super("the record says by ce_type that it is of form v" + form + " (" + type
                + "), and this version of Counterclaim reads " + CloudEvent.FORM + ": run a later version");
    }
}
