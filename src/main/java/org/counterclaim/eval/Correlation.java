package org.counterclaim.eval;

/** How near numbers come to gold numbers. */
final class Correlation {

    private int n;
    private double error;
    private double x;
    private double y;
    private double xx;
    private double yy;
    private double xy;

    void add(double gold, double given) {
        n++;
        error += Math.abs(gold - given);
        x += gold;
        y += given;
        xx += gold * gold;
        yy += given * given;
        xy += gold * given;
    }

    /** Mean absolute error; 0 of nothing. */
    double meanError() {
        return n == 0 ? 0 : error / n;
    }

    /** Pearson's r; 0 where either side does not vary. */
    double pearson() {
        double spread = Math.sqrt(n * xx - x * x) * Math.sqrt(n * yy - y * y);
        return spread > 0 ? (n * xy - x * y) / spread : 0;
    }
}
