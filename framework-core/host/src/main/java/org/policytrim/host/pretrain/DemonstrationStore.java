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
 * The stored demonstrations of a run, in one sealed folder per task, which is named by the task's
 * index in the suite. A folder is written as soon as its task is recorded, so a recording that was
 * stopped or killed resumes with the unfinished task.
 */
public final class DemonstrationStore {

  private final TaskSuite suite;

  /** The folder of each task of the suite. */
  private final List<Path> folders;

  /**
   * Creates a store.
   *
   * @param folder the folder of all demonstrations; it need not exist
   * @param suite the tasks
   */
  public DemonstrationStore(Path folder, TaskSuite suite) {
    this.suite = suite;
    this.folders =
        IntStream.range(0, suite.tasks().size())
            .mapToObj(index -> folder.resolve("%03d".formatted(index)))
            .toList();
  }

  /** Returns true if all tasks have been recorded. */
  public boolean isComplete() {
    return folders.stream().allMatch(DemonstrationFiles::exist);
  }

  /**
   * Records the tasks that have not been recorded.
   *
   * @param recorder records a task
   * @param style one of the benchmark's demonstration styles
   * @param perTask the requested number of successes per task, at least 1
   * @param listener receives the number of successes of all tasks on the calling thread, and may
   *     throw to stop the recording
   * @throws IOException if demonstrations can't be written; earlier tasks stay recorded
   */
  public void record(
      DemonstrationRecorder recorder, String style, int perTask, EpisodeListener listener)
      throws IOException {
    int total = folders.size() * perTask;
    int before = 0;
    for (int index = 0; index < folders.size(); index++) {
      Path taskFolder = folders.get(index);
      if (!DemonstrationFiles.exist(taskFolder)) {
        int earlier = before;
        Task task = suite.tasks().get(index);
        DemonstrationFiles.write(
            taskFolder,
            recorder.record(
                task, style, perTask, (done, all) -> listener.finished(earlier + done, total)));
      }
      before += kept(taskFolder);
    }
  }

  private static int kept(Path taskFolder) throws IOException {
    return DemonstrationFiles.tasks(taskFolder).stream()
        .mapToInt(DemonstrationSet.TaskCount::kept)
        .sum();
  }

  /** Returns the counts of each task. */
  public List<DemonstrationSet.TaskCount> tasks() throws IOException {
    List<DemonstrationSet.TaskCount> tasks = new ArrayList<>();
    for (Path taskFolder : folders) {
      tasks.addAll(DemonstrationFiles.tasks(taskFolder));
    }
    return tasks;
  }

  /** Returns a sentence that describes the recording. */
  public String summary() throws IOException {
    return DemonstrationSet.summary(DemonstrationFiles.style(folders.getFirst()), tasks());
  }

  /**
   * Reads all demonstrations.
   *
   * @throws IOException with the file that is missing, altered, of another task or of another style
   *     than the tasks before it
   */
  public DemonstrationSet read() throws IOException {
    List<DemonstrationSet> sets = new ArrayList<>();
    for (Path taskFolder : folders) {
      DemonstrationSet set = DemonstrationFiles.read(taskFolder, suite);
      if (!sets.isEmpty() && !set.style().equals(sets.getFirst().style())) {
        throw new IOException(
            "%s: is in style %s, the tasks before it are in style %s; delete it to record the task again"
                .formatted(taskFolder, set.style(), sets.getFirst().style()));
      }
      sets.add(set);
    }
    return DemonstrationSet.joined(sets);
  }
}
