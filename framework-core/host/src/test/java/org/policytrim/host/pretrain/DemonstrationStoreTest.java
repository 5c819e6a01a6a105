package org.policytrim.host.pretrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.host.storage.SealedFolder;
import org.policytrim.method.fixture.LineWorld;
import org.policytrim.method.rollout.EnvironmentWorkers;
import org.policytrim.method.rollout.EpisodeListener;
import org.policytrim.toolkit.random.RandomStream;

class DemonstrationStoreTest {

  private static final Task TASK = new Task("near", "do near", 60);
  private static final TaskSuite SUITE = new TaskSuite("suite", List.of(TASK));

  @TempDir private Path folder;

  private final LineWorld world = new LineWorld(60, "near", "far", "beyond");

  private DemonstrationStore store(String name) {
    return new DemonstrationStore(folder.resolve(name), world.suite());
  }

  private void record(DemonstrationStore store, String style, EpisodeListener listener)
      throws IOException {
    try (EnvironmentWorkers workers = new EnvironmentWorkers(world, 2, 4)) {
      store.record(
          new DemonstrationRecorder(workers, world.spec().observations(), 7), style, 3, listener);
    }
  }

  private DemonstrationStore recorded(String name) throws IOException {
    DemonstrationStore store = store(name);
    record(store, "teleoperated", (done, total) -> {});
    return store;
  }

  @Test
  void readsBackARecording() throws IOException {
    DemonstrationStore store = store("demonstrations");
    assertThat(store.isComplete()).isFalse();
    List<Integer> progress = new ArrayList<>();

    record(
        store,
        "teleoperated",
        (done, total) -> {
          assertThat(total).isEqualTo(9);
          progress.add(done);
        });

    assertThat(store.isComplete()).isTrue();
    assertThat(progress).containsExactly(3, 6, 9);
    DemonstrationSet set = store.read();
    assertThat(set).isEqualTo(Recordings.of(world, 1, "teleoperated", 3));
    assertThat(store.tasks()).isEqualTo(set.tasks());
    assertThat(store.summary()).isEqualTo(set.summary()).startsWith("9 demonstrations in style");
  }

  @Test
  void aStoppedRecordingResumesWithTheUnfinishedTask() throws IOException {
    DemonstrationStore store = store("stopped");
    EpisodeListener stopping =
        (done, total) -> {
          if (done > 3) {
            throw new CancellationException();
          }
        };
    assertThatThrownBy(() -> record(store, "teleoperated", stopping))
        .isInstanceOf(CancellationException.class);
    assertThat(store.isComplete()).isFalse();

    List<Integer> progress = new ArrayList<>();
    record(store, "teleoperated", (done, total) -> progress.add(done));

    assertThat(progress).containsExactly(6, 9);
    assertThat(store.read()).isEqualTo(recorded("whole").read());
    record(store, "teleoperated", (done, total) -> progress.add(done));
    assertThat(progress).hasSize(2);
  }

  @Test
  void refusesAnotherTaskAnotherStyleAndDamagedFiles() throws IOException {
    DemonstrationStore store = recorded("demonstrations");
    Path all = folder.resolve("demonstrations");
    assertThatThrownBy(() -> new DemonstrationStore(all, new LineWorld(60, "far").suite()).read())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("task near, which is not in the experiment");

    SealedFolder.remove(all.resolve("001"));
    record(store, "expert", (done, total) -> {});
    assertThatThrownBy(store::read)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("001: is in style expert")
        .hasMessageContaining("style teleoperated");

    Files.writeString(all.resolve("000").resolve("00000.safetensors"), "something else");
    assertThatThrownBy(store::read)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("00000.safetensors");
  }

  private DemonstrationSet stored(DemonstrationSet set) throws IOException {
    DemonstrationFiles.write(folder.resolve("set"), set);
    return DemonstrationFiles.read(folder.resolve("set"), SUITE);
  }

  private static Demonstration demonstration(
      List<Observation> observations, List<Boolean> intended) {
    return new Demonstration(
        TASK,
        new InitialState("near", StateSplit.TRAINING, 4),
        observations,
        Matrix.of(3, 2, 1, 2, 3, 4, 5, 6),
        intended);
  }

  @Test
  void imagesAreStoredWithoutLoss() throws IOException {
    List<Observation> observations = new ArrayList<>();
    for (int step = 0; step < 3; step++) {
      byte[] wide = new byte[2 * 3 * 3];
      byte[] small = new byte[3];
      RandomStream.of(step).nextBytes(wide);
      RandomStream.of(step, 1).nextBytes(small);
      observations.add(
          new Observation(
              Map.of("corner", ImageFrame.wrap(2, 3, wide), "wrist", ImageFrame.wrap(1, 1, small)),
              Matrix.of(1, 2, step, -step),
              "do near"));
    }
    DemonstrationSet set =
        new DemonstrationSet(
            "expert",
            List.of(demonstration(observations, List.of(true, true, true))),
            List.of(new DemonstrationSet.TaskCount("near", 1, 0, 3)));
    assertThat(stored(set)).isEqualTo(set);
  }

  @Test
  void intentionsAreStored() throws IOException {
    List<Observation> observations =
        List.of(
            Observation.ofState("do near", 0),
            Observation.ofState("do near", 1),
            Observation.ofState("do near", 2));
    DemonstrationSet set =
        new DemonstrationSet(
            "teleoperated",
            List.of(
                demonstration(observations, List.of(true, false, true)),
                demonstration(observations, List.of(true, true, true))),
            List.of(new DemonstrationSet.TaskCount("near", 2, 0, 3)));
    assertThat(stored(set)).isEqualTo(set);
  }
}
