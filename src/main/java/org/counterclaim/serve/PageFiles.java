package org.counterclaim.serve;

import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that the page is made of. They ship in the jar, and there are no others. */
final class PageFiles {

    /** Places of the page; each shows what its address says, so that it can be linked to. */
    private static final List<String> PLACES = List.of(
            "/", "/findings/{id}", "/dossiers", "/dossiers/{id}", "/actors", "/actors/{id}", "/outlets", "/check");

    private static final List<String> STYLES = List.of("page.css");
    private static final List<String> SCRIPTS = List.of(
            "page.js",
            "api.js",
            "dom.js",
            "words.js",
            "sides.js",
            "list.js",
            "finding.js",
            "dossiers.js",
            "chart.js",
            "actors.js",
            "outlets.js",
            "check.js");

    static final Handler PAGE = file("index.html", "text/html; charset=utf-8");

    private PageFiles() {}

    /** Handlers by path. */
    static Map<String, Handler> handlers() {
        Map<String, Handler> all = new LinkedHashMap<>();
        PLACES.forEach(place -> all.put(place, PAGE));
        STYLES.forEach(name -> all.put('/' + name, file(name, "text/css; charset=utf-8")));
        SCRIPTS.forEach(name -> all.put('/' + name, file(name, "text/javascript; charset=utf-8")));
        all.put("/icon.svg", file("icon.svg", "image/svg+xml"));
        return all;
    }

    static Handler file(String name, String type) {
        byte[] bytes = resource(name);
        return ctx -> ctx.contentType(type).result(bytes);
    }

    private static byte[] resource(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is part of the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
