package org.policytrim.host.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;

/** Kills a process that saves checkpoints, several times. */
class KilledWriterTest {

  private static final int KILLS = 3;

  record Count(long value) {}

  /** Saves numbered states until it is killed, and prints each number after it is saved. */
  public static final class Writer {

    private Writer() {}

    public static void main(String[] arguments) throws IOException {
      CheckpointStore<Count> store = store(Path.of(arguments[0]));
      long value =
          store.latest().checkpoint().map(checkpoint -> checkpoint.state().value()).orElse(0L);
      while (true) {
        value++;
        store.save(new Count(value), Map.of("head", tensors(value)));
        System.out.println(value);
      }
    }
  }

  private static CheckpointStore<Count> store(Path folder) {
    return new CheckpointStore<>(folder, Count.class, 2);
  }

  private static NamedTensors tensors(long value) {
    float[] elements = new float[50_000];
    Arrays.fill(elements, value);
    return NamedTensors.of("w", FloatTensor.wrap(Shape.of(elements.length), elements));
  }

  @Test
  void theLastSavedCheckpointIsFoundAfterAKill(@TempDir Path run)
      throws IOException, InterruptedException {
    Path folder = run.resolve("checkpoints");
    Path output = run.resolve("output.txt");
    Random delays = new Random();
    for (int kill = 0; kill < KILLS; kill++) {
      Process writer =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .redirectOutput(output.toFile())
              .start();
      while (writer.isAlive() && Files.size(output) == 0) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      TimeUnit.MICROSECONDS.sleep(delays.nextInt(30_000));
      writer.destroyForcibly().waitFor();
      List<String> printed = Files.readString(output).lines().toList();
      assertThat(printed).isNotEmpty();
      Checkpoint<Count> found = store(folder).latest().checkpoint().orElseThrow();
      assertThat(found.state().value()).isGreaterThanOrEqualTo(Long.parseLong(printed.getLast()));
      assertThat(found.tensors("head")).isEqualTo(tensors(found.state().value()));
    }
  }
}
