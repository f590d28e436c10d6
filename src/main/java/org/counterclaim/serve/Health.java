package org.counterclaim.serve;

/** How the program is. */
public interface Health {

    /** Whether it works or can recover by itself; where not, restart it. */
    Condition live();

    /** Whether it does its work now: tasks are active and Kafka answers. */
    Condition ready();

    /** Always well: for what has nothing that could break. */
    Health GOOD = new Health() {
        @Override
        public Condition live() {
            return new Condition(true, "up");
        }

        @Override
        public Condition ready() {
            return new Condition(true, "up");
        }
    };

    /**
     * Yes or no, and why.
     *
     * @param reason a few words for people
     */
    record Condition(boolean good, String reason) {}
}
