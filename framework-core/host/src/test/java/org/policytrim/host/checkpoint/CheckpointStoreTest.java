package org.policytrim.host.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.host.storage.RecordJson;

class CheckpointStoreTest {

  enum Phase {
    EXTEND,
    TRIM
  }

  record Curve(String name, List<Double> values) {}

  record RunState(
      Phase phase,
      int iteration,
      long draws,
      double best,
      List<Curve> curves,
      Map<String, Double> byTask) {}

  record Doubles(double[] values) {}

  @TempDir Path run;
  private Path folder;
  private CheckpointStore<RunState> store;

  @BeforeEach
  void makeStore() {
    folder = run.resolve("checkpoints");
    store = new CheckpointStore<>(folder, RunState.class, 3);
  }

  private static RunState state(int iteration) {
    return new RunState(
        Phase.TRIM,
        iteration,
        Long.MAX_VALUE - iteration,
        Double.NaN,
        List.of(new Curve("success", List.of(0.1, -0.0, Double.POSITIVE_INFINITY, 1e-320))),
        Map.of("reach", 0.1 + 0.2));
  }

  private static Map<String, NamedTensors> tensors(int iteration) {
    return Map.of(
        "head",
        NamedTensors.of("w", FloatTensor.copyOf(Shape.of(2), new float[] {iteration, Float.NaN}))
            .with("step", IntTensor.scalar(iteration)),
        "base-moments",
        NamedTensors.empty());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> names = Files.list(folder)) {
      return names.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private Checkpoint<RunState> latest() throws IOException {
    return store.latest().checkpoint().orElseThrow();
  }

  @Test
  void readsBackStateAndTensorsWithoutLoss() throws IOException {
    assertThat(store.latest()).isEqualTo(new Recovery<>(java.util.Optional.empty(), List.of()));
    Path saved = store.save(state(7), tensors(7));
    assertThat(saved).isEqualTo(folder.resolve("checkpoint-000001"));
    Checkpoint<RunState> checkpoint = latest();
    assertThat(checkpoint.number()).isEqualTo(1);
    assertThat(checkpoint.state()).isEqualTo(state(7));
    assertThat(checkpoint.parts()).containsExactlyInAnyOrder("head", "base-moments");
    assertThat(checkpoint.tensors("head")).isEqualTo(tensors(7).get("head"));
    assertThat(checkpoint.tensors("base-moments")).isEqualTo(NamedTensors.empty());
    assertThatThrownBy(() -> checkpoint.tensors("tail"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no part 'tail'");
  }

  @Test
  void keepsTheLastCheckpoints() throws IOException {
    for (int i = 1; i <= 5; i++) {
      store.save(state(i), tensors(i));
    }
    assertThat(names())
        .containsExactly("checkpoint-000003", "checkpoint-000004", "checkpoint-000005");
    assertThat(store.list()).hasSize(3).isSorted();
    assertThat(latest().state().iteration()).isEqualTo(5);
    assertThat(store.open(store.list().getFirst()).state().iteration()).isEqualTo(3);
  }

  @Test
  void skipsDamagedCheckpointsAndSaysWhy() throws IOException {
    store.save(state(1), tensors(1));
    Path missing = store.save(state(2), tensors(2));
    Path altered = store.save(state(3), tensors(3));
    store = new CheckpointStore<>(folder, RunState.class, 10);
    Path truncated = store.save(state(4), tensors(4));
    Path misfit = store.save(state(5), tensors(5));
    Files.delete(missing.resolve("head.safetensors"));
    byte[] tensors = Files.readAllBytes(altered.resolve("head.safetensors"));
    tensors[tensors.length - 1] ^= 1;
    Files.write(altered.resolve("head.safetensors"), tensors);
    byte[] state = Files.readAllBytes(truncated.resolve("state.json"));
    Files.write(truncated.resolve("state.json"), Arrays.copyOf(state, state.length - 1));
    Files.delete(misfit.resolve("manifest.json"));
    Recovery<RunState> recovery = store.latest();
    assertThat(recovery.checkpoint().orElseThrow().state()).isEqualTo(state(1));
    assertThat(recovery.skipped())
        .containsExactly(
            misfit + ": the file manifest.json is missing",
            truncated
                + ": the file state.json holds %d bytes, the manifest says %d"
                    .formatted(state.length - 1, state.length),
            altered + ": the file head.safetensors was altered",
            missing + ": the file head.safetensors is missing");
    // The number of a new checkpoint follows that of damaged ones, too.
    assertThat(store.save(state(6), tensors(6))).isEqualTo(folder.resolve("checkpoint-000006"));
    assertThat(latest().state()).isEqualTo(state(6));
  }

  @Test
  void skipsAStateOfAnotherType() throws IOException {
    record Other(int iteration, String note) {}
    new CheckpointStore<>(folder, Other.class, 3).save(new Other(1, "x"), Map.of());
    Recovery<RunState> recovery = store.latest();
    assertThat(recovery.checkpoint()).isEmpty();
    assertThat(recovery.skipped())
        .singleElement()
        .asString()
        .contains("state.json: can't be read")
        .contains("phase");
  }

  @Test
  void reportsAndDeletesTheRemainsOfAKilledWriter() throws IOException {
    store.save(state(1), tensors(1));
    Path half = Files.createDirectory(folder.resolve(".checkpoint-000002.writing"));
    Files.writeString(half.resolve("state.json"), "{\"pha");
    Path removing = Files.createDirectory(folder.resolve(".checkpoint-000000.removing"));
    Files.writeString(removing.resolve("state.json"), "{");
    Recovery<RunState> recovery = store.latest();
    assertThat(recovery.checkpoint().orElseThrow().state()).isEqualTo(state(1));
    assertThat(recovery.skipped()).containsExactly(half + ": was being written when the run ended");
    store.save(state(2), tensors(2));
    assertThat(names()).containsExactly("checkpoint-000001", "checkpoint-000002");
  }

  @Test
  void ignoresOtherFiles() throws IOException {
    store.save(state(1), tensors(1));
    Files.createDirectory(folder.resolve("checkpoint-of-mine"));
    Files.writeString(folder.resolve("checkpoint-000009"), "a file");
    assertThat(latest().number()).isEqualTo(1);
    for (int i = 2; i < 6; i++) {
      store.save(state(i), tensors(i));
    }
    assertThat(names()).contains("checkpoint-of-mine", "checkpoint-000009");
  }

  @Test
  void refusesNamesThatAreNotFileNames() {
    assertThatThrownBy(() -> store.save(state(1), Map.of("../head", NamedTensors.empty())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(folder).doesNotExist();
  }

  @Property(tries = 200)
  void doublesInJsonReadBackAsTheSameBits(@ForAll double[] values) throws IOException {
    double[] special = Arrays.copyOf(values, values.length + 5);
    special[values.length] = Double.NaN;
    special[values.length + 1] = Double.NEGATIVE_INFINITY;
    special[values.length + 2] = -0.0;
    special[values.length + 3] = Double.MIN_VALUE;
    special[values.length + 4] = Double.MAX_VALUE;
    byte[] json = RecordJson.write(new Doubles(special));
    assertThat(
            Arrays.stream(RecordJson.read(json, Doubles.class).values())
                .mapToLong(Double::doubleToRawLongBits))
        .containsExactly(
            Arrays.stream(special)
                .mapToLong(Double::doubleToRawLongBits)
                .boxed()
                .toArray(Long[]::new));
  }
}
