package org.counterclaim.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.counterclaim.ingest.UnreadableArticleException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Tells which article files of a folder are new or changed. By looking, not by notice, so that network drives work as well. A
 * file is given until {@link #sent} says that all of it was read, so that none is lost to a failure; one that keeps failing
 * after longer and longer pauses. Not safe for several threads.
 */
public final class FolderWatch {

    /** A file that has not changed for so long from one look to another is taken as whole. */
    public static final Duration STILL = Duration.ofSeconds(2);

    /** So many files that are gone are remembered: one that comes back as it was, from a drive that was away, is not sent again. */
    private static final int MOST_GONE = 100_000;

    /** Longest pause before a file that keeps failing is read again: it may be large, and looks may be frequent. */
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Path folder;
    private final Map<Path, Seen> seen = new HashMap<>();
    private final Map<Path, Sent> sent = new LinkedHashMap<>();
    private final Map<Path, Failure> failed = new HashMap<>();
    private Instant looked = Instant.MIN;
    private Set<String> unlisted = Set.of();

    /**
     * What tells a file from what it was before.
     *
     * @param changed where the system tells, when content, name or times were changed last, which nobody can set: so a file is
     *     found changed that was replaced by one of the same size and time
     */
    private record State(
            long size, FileTime modified, @Nullable Object changed) {}

    private record Seen(State state, Instant since) {}

    /** @param content hash of it; empty where it could not be had */
    private record Sent(State state, String content) {}

    /**
     * @param state of the file when it could not be read; another is tried at once
     * @param at look that gave it
     * @param pause until it is given again
     */
    private record Failure(State state, Instant at, Duration pause) {}

    /**
     * What there is at one look.
     *
     * @param ready files to be read now, by {@link ArticleSource#open}, in order of their names
     * @param problems places that cannot be listed, each told once until it can
     */
    public record Look(List<Path> ready, List<Reading> problems) {}

    public FolderWatch(Path folder) {
        this.folder = folder;
    }

    /** Files that are new or changed since they were sent, and have kept still since an earlier look. */
    public Look look(Instant now) {
        Map<Path, State> there = new TreeMap<>();
        Map<String, String> unlistedNow = new TreeMap<>();
        looked = now;
        list(there, unlistedNow);
        List<Reading> problems = new ArrayList<>();
        unlistedNow.forEach((place, why) -> {
            if (!unlisted.contains(place)) {
                problems.add(problem(place, "can't be listed: " + why + "; it is tried again at each look"));
            }
        });
        unlisted = Set.copyOf(unlistedNow.keySet());
        seen.keySet().retainAll(there.keySet());
        failed.keySet().retainAll(there.keySet());
        forgetGone(there.keySet());
        List<Path> ready = new ArrayList<>();
        there.forEach((file, state) -> {
            if (isStill(file, state, now) && !isPaused(file, state, now) && !isSent(file, state)) {
                ready.add(file);
            }
        });
        return new Look(ready, problems);
    }

    /** Says that all of a file that {@link #look} gave was read and sent. If it was changed meanwhile, it is given again. */
    public void sent(Path file) {
        failed.remove(file);
        Seen given = seen.get(file);
        if (given == null) {
            return;
        }
        try {
            String content = content(file);
            if (given.state().equals(state(file))) {
                sent.put(file, new Sent(given.state(), content));
            }
        } catch (IOException e) {
            // What was read is sent; only whether it comes back as it was can't be told.
            sent.put(file, new Sent(given.state(), ""));
        }
    }

    /**
     * Says that a file that {@link #look} gave could not be read to its end: it is given again after a pause, which
     * doubles from one failure to the next.
     *
     * @return what to tell of it; nothing where it is not the first failure in a row
     */
    public Optional<Reading> failed(Path file, UnreadableArticleException problem) {
        Failure before = failed.get(file);
        Seen given = seen.get(file);
        if (given != null && (before == null || !before.at().equals(looked))) {
            failed.put(file, new Failure(given.state(), looked, pause(before, given.state())));
        }
        return before == null
                ? Optional.of(
                        problem(file.toString(), problem.getMessage() + "; it is tried again, less and less often"))
                : Optional.empty();
    }

    private static Duration pause(@Nullable Failure before, State state) {
        if (before == null || !before.state().equals(state)) {
            return STILL;
        }
        Duration twice = before.pause().multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private boolean isPaused(Path file, State state, Instant now) {
        Failure failure = failed.get(file);
        return failure != null
                && failure.state().equals(state)
                && now.isBefore(failure.at().plus(failure.pause()));
    }

    private boolean isStill(Path file, State state, Instant now) {
        Seen before = seen.get(file);
        if (before == null || !before.state().equals(state)) {
            seen.put(file, new Seen(state, now));
            return false;
        }
        return !now.isBefore(before.since().plus(STILL));
    }

    /** A file that was touched, or moved away and back, holds what was sent already. */
    private boolean isSent(Path file, State state) {
        Sent before = sent.get(file);
        if (before == null || before.state().equals(state)) {
            return before != null;
        }
        try {
            if (!before.content().equals(content(file))) {
                return false;
            }
        } catch (IOException e) {
            return false; // whoever reads it will say why
        }
        sent.put(file, new Sent(state, before.content()));
        return true;
    }

    private void forgetGone(Set<Path> there) {
        Iterator<Path> files = sent.keySet().iterator();
        for (int gone = sent.size() - there.size(); gone > MOST_GONE && files.hasNext(); ) {
            if (!there.contains(files.next())) {
                files.remove();
                gone--;
            }
        }
    }

    /** One place that can't be listed hides no other. */
    private void list(Map<Path, State> there, Map<String, String> unlistedNow) {
        try {
            Files.walkFileTree(ArticleSource.start(folder), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (ArticleSource.isArticleFile(file)) {
                        try {
                            if (Files.isRegularFile(file)) {
                                there.put(file, state(file));
                            }
                        } catch (NoSuchFileException e) {
                            return FileVisitResult.CONTINUE; // it vanished since
                        } catch (IOException e) {
                            unlistedNow.put(file.toString(), why(e));
                        }
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path place, IOException e) {
                    if (!(e instanceof NoSuchFileException) || place.equals(folder)) {
                        unlistedNow.put(place.toString(), why(e));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path place, @Nullable IOException e) {
                    if (e != null) {
                        unlistedNow.put(place.toString(), why(e));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            unlistedNow.put(folder.toString(), why(e));
        }
    }

    private static State state(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        return new State(
                attributes.size(),
                attributes.lastModifiedTime(),
                unix ? Files.getAttribute(file, "unix:ctime") : attributes.creationTime());
    }

    private static String content(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Reading problem(String where, String what) {
        return Reading.of(where, new UnreadableArticleException(Reason.UNREACHABLE, what));
    }

    private static String why(IOException e) {
        return e instanceof NoSuchFileException
                ? "there is no such folder"
                : e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
