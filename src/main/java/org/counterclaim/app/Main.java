package org.counterclaim.app;

/** Entry point of {@code java -jar counterclaim.jar}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("counterclaim");
    }
}
