package org.policytrim.report.events;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policytrim.report.events.ScalarEvent.Scalar;
import org.policytrim.report.folder.RunFolder;

/**
 * The TensorBoard event file of a run's folder. Each event is flushed as it is written. If a
 * resumed run repeats steps, the events that were written for these steps before are removed, curve
 * by curve, so that no step occurs twice. Not thread-safe.
 */
final class EventFile implements AutoCloseable {

  private final RunFolder folder;
  private final InstantSource clock;
  private final Set<String> written = new HashSet<>();
  private @Nullable Path file;
  private @Nullable OutputStream out;

  EventFile(RunFolder folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Writes scalars at a step; values that are not finite are skipped. */
  void append(long step, List<Scalar> scalars) throws IOException {
    List<Scalar> finite =
        scalars.stream().filter(scalar -> Float.isFinite(scalar.value())).toList();
    if (finite.isEmpty()) {
      return;
    }
    Set<String> fresh = new HashSet<>();
    finite.forEach(scalar -> fresh.add(scalar.tag()));
    fresh.removeAll(written);
    if (out == null || !fresh.isEmpty()) {
      reopenWithout(fresh, step);
      written.addAll(fresh);
    }
    OutputStream open = out;
    if (open != null) {
      RecordFraming.write(open, new ScalarEvent(now(), step, finite).toBytes());
      open.flush();
    }
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
      out = null;
    }
  }

  /** Reopens the file without the events of the given curves at or after a step. */
  private void reopenWithout(Set<String> tags, long step) throws IOException {
    close();
    List<Path> before = files();
    // The first call always rewrites: this drops an incomplete last record and merges files.
    boolean rewrite = file == null;
    List<ScalarEvent> kept = new ArrayList<>();
    for (Path part : before) {
      for (byte[] record : RecordFraming.readIntact(Files.readAllBytes(part))) {
        ScalarEvent event = ScalarEvent.parse(record);
        ScalarEvent rest = event.step() < step ? event : without(event, tags);
        rewrite |= !rest.equals(event);
        if (!rest.scalars().isEmpty()) {
          kept.add(rest);
        }
      }
    }
    Path target = rewrite || file == null ? rewritten(kept, before) : file;
    file = target;
    out = new BufferedOutputStream(Files.newOutputStream(target, StandardOpenOption.APPEND));
  }

  /** Writes the events to a file with a newer name than all earlier files and deletes those. */
  private Path rewritten(List<ScalarEvent> events, List<Path> before) throws IOException {
    Path temporary = folder.unfinishedEvents();
    try (OutputStream rewritten = new BufferedOutputStream(Files.newOutputStream(temporary))) {
      RecordFraming.write(rewritten, new ScalarEvent(now(), 0, List.of()).toBytes());
      for (ScalarEvent event : events) {
        RecordFraming.write(rewritten, event.toBytes());
      }
    }
    Path target = newerThan(before);
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    for (Path old : before) {
      Files.delete(old);
    }
    return target;
  }

  /** Returns a file name that TensorBoard reads after the earlier files. */
  private Path newerThan(List<Path> before) {
    long second = clock.instant().getEpochSecond();
    Path target = folder.events(second);
    while (!before.isEmpty() && before.getLast().compareTo(target) >= 0) {
      second++;
      target = folder.events(second);
    }
    return target;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> entries = Files.list(folder.root())) {
      return entries.filter(RunFolder::isEvents).sorted().toList();
    }
  }

  private static ScalarEvent without(ScalarEvent event, Set<String> tags) {
    return new ScalarEvent(
        event.wallTime(),
        event.step(),
        event.scalars().stream().filter(scalar -> !tags.contains(scalar.tag())).toList());
  }

  private double now() {
    Instant instant = clock.instant();
    return instant.getEpochSecond() + instant.getNano() * 1e-9;
  }
}
