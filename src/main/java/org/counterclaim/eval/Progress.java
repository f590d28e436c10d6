package org.counterclaim.eval;

/** Is told how far long work has come. */
public interface Progress {

    /** Looks away. */
    Progress NONE = new Progress() {
        @Override
        public void expect(long steps) {}

        @Override
        public void step() {}
    };

    void expect(long steps);

    void step();
}
