package org.policytrim.host.pretrain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.method.rollout.EpisodeListener;

/**
 * A run's demonstrations on disk: a sealed folder for each task, named by its place in the suite
 * and written as soon as the task is recorded, so that a recording that is stopped or killed goes
 * on with the task it was at.
 */
public final class DemonstrationStore {

  private final TaskSuite suite;

  /** A folder for each of the suite's tasks. */
  private final List<Path> places;

  /**
   * A store.
   *
   * @param folder of the demonstrations; need not exist
   * @param suite the tasks that are demonstrated
   */
  public DemonstrationStore(Path folder, TaskSuite suite) {
    this.suite = suite;
    this.places =
        IntStream.range(0, suite.tasks().size())
            .mapToObj(place -> folder.resolve("%03d".formatted(place)))
            .toList();
  }

  /** Whether every task has been recorded. */
  public boolean isComplete() {
    return places.stream().allMatch(DemonstrationFiles::exist);
  }

  /**
   * Records the tasks that have not been.
   *
   * @param recorder plays them
   * @param style one of the benchmark's demonstration styles
   * @param perTask successes asked for, at least 1
   * @param listener hears of the successes of all tasks on the calling thread, and may throw to end
   *     the recording
   * @throws IOException if a task's demonstrations can't be written; the tasks before it are kept
   */
  public void record(
      DemonstrationRecorder recorder, String style, int perTask, EpisodeListener listener)
      throws IOException {
    int total = places.size() * perTask;
    int before = 0;
    for (int place = 0; place < places.size(); place++) {
      Path there = places.get(place);
      if (!DemonstrationFiles.exist(there)) {
        int earlier = before;
        Task task = suite.tasks().get(place);
        DemonstrationFiles.write(
            there,
            recorder.record(
                task, style, perTask, (done, all) -> listener.finished(earlier + done, total)));
      }
      before += kept(there);
    }
  }

  private static int kept(Path place) throws IOException {
    return DemonstrationFiles.tasks(place).stream()
        .mapToInt(DemonstrationSet.TaskCount::kept)
        .sum();
  }

  /** What became of each task. */
  public List<DemonstrationSet.TaskCount> tasks() throws IOException {
    List<DemonstrationSet.TaskCount> tasks = new ArrayList<>();
    for (Path place : places) {
      tasks.addAll(DemonstrationFiles.tasks(place));
    }
    return tasks;
  }

  /** A sentence about what was recorded. */
  public String summary() throws IOException {
    return DemonstrationSet.summary(DemonstrationFiles.style(places.getFirst()), tasks());
  }

  /**
   * Reads everything back.
   *
   * @throws IOException naming the file that is missing, altered, of another task or of another
   *     style than the ones before it
   */
  public DemonstrationSet read() throws IOException {
    List<DemonstrationSet> sets = new ArrayList<>();
    for (Path place : places) {
      DemonstrationSet set = DemonstrationFiles.read(place, suite);
      if (!sets.isEmpty() && !set.style().equals(sets.getFirst().style())) {
        throw new IOException(
            "%s: is in style %s, the tasks before it are in style %s; remove it, and it is recorded anew"
                .formatted(place, set.style(), sets.getFirst().style()));
      }
      sets.add(set);
    }
    return DemonstrationSet.joined(sets);
  }
}
