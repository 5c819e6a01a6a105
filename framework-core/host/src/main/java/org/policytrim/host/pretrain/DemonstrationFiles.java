package org.policytrim.host.pretrain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.host.storage.RecordJson;
import org.policytrim.host.storage.SealedFolder;
import org.policytrim.toolkit.safetensors.ElementFormat;
import org.policytrim.toolkit.safetensors.Safetensors;
import org.policytrim.toolkit.safetensors.SafetensorsEntry;

/**
 * The files of a set of demonstrations: a sealed folder with {@code demonstrations.json} and one
 * safetensors file per demonstration. Its tensors are {@code actions} [steps, axes], {@code state}
 * [steps, size], {@code camera/NAME/STEP} [height, width, 3] as bytes and, if not all actions are
 * intended, {@code meant} [steps], 1 for an intended action and 0 for another.
 */
final class DemonstrationFiles {

  private static final String INDEX = "demonstrations.json";
  private static final String ACTIONS = "actions";
  private static final String STATE = "state";
  private static final String INTENDED = "meant";

  private record Entry(String file, InitialState initialState, String instruction) {}

  private record Index(
      String style, List<DemonstrationSet.TaskCount> tasks, List<Entry> demonstrations) {}

  private DemonstrationFiles() {}

  /** Returns true if a folder has demonstrations. */
  static boolean exist(Path folder) {
    return SealedFolder.isSealed(folder);
  }

  /** Returns the style of the demonstrations in a folder. */
  static String style(Path folder) throws IOException {
    return index(folder).style();
  }

  /** Returns the counts of each task in a folder. */
  static List<DemonstrationSet.TaskCount> tasks(Path folder) throws IOException {
    return index(folder).tasks();
  }

  private static Index index(Path folder) throws IOException {
    return RecordJson.read(Files.readAllBytes(folder.resolve(INDEX)), Index.class);
  }

  /** Writes demonstrations; the folder is never left incomplete. */
  static void write(Path folder, DemonstrationSet set) throws IOException {
    SealedFolder.write(
        folder,
        Map.of(),
        aside -> {
          List<Entry> entries = new ArrayList<>();
          for (Demonstration demonstration : set.demonstrations()) {
            String file = "%05d.safetensors".formatted(entries.size());
            write(aside.resolve(file), demonstration);
            entries.add(
                new Entry(
                    file,
                    demonstration.initialState(),
                    demonstration.observations().getFirst().instruction()));
          }
          Files.write(
              aside.resolve(INDEX), RecordJson.write(new Index(set.style(), set.tasks(), entries)));
        });
  }

  private static void write(Path file, Demonstration demonstration) throws IOException {
    Map<String, ImageFrame> frames = new LinkedHashMap<>();
    List<Observation> observations = demonstration.observations();
    for (int step = 0; step < observations.size(); step++) {
      for (String camera : observations.get(step).images().keySet().stream().sorted().toList()) {
        frames.put(frameName(camera, step), observations.get(step).images().get(camera));
      }
    }
    NamedTensors numbers = numbers(demonstration);
    List<SafetensorsEntry> entries = new ArrayList<>();
    numbers.tensors().forEach((name, tensor) -> entries.add(SafetensorsEntry.of(name, tensor)));
    frames.forEach(
        (name, frame) ->
            entries.add(
                new SafetensorsEntry(
                    name, ElementFormat.U8, Shape.of(frame.height(), frame.width(), 3))));
    Safetensors.write(
        file,
        entries,
        Map.of(),
        name -> frames.containsKey(name) ? tensor(frames.get(name)) : numbers.floats(name));
  }

  private static NamedTensors numbers(Demonstration demonstration) {
    NamedTensors numbers =
        NamedTensors.of(ACTIONS, tensor(demonstration.actions()))
            .with(STATE, tensor(states(demonstration.observations())));
    return demonstration.intended().contains(false)
        ? numbers.with(INTENDED, tensor(demonstration.intended()))
        : numbers;
  }

  private static String frameName(String camera, int step) {
    return "camera/%s/%05d".formatted(camera, step);
  }

  private static Matrix states(List<Observation> observations) {
    return Matrix.ofRows(
        observations.stream()
            .map(observation -> observation.state().row(0))
            .toArray(double[][]::new));
  }

  private static FloatTensor tensor(Matrix matrix) {
    return FloatTensor.wrap(Shape.of(matrix.rows(), matrix.columns()), matrix.toFloats());
  }

  private static FloatTensor tensor(List<Boolean> flags) {
    float[] numbers = new float[flags.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = flags.get(i) ? 1 : 0;
    }
    return FloatTensor.wrap(Shape.of(numbers.length), numbers);
  }

  private static List<Boolean> flags(NamedTensors tensors, int steps) {
    if (!tensors.names().contains(INTENDED)) {
      return Collections.nCopies(steps, true);
    }
    FloatTensor numbers = tensors.floats(INTENDED);
    return IntStream.range(0, steps).mapToObj(step -> numbers.get(step) != 0).toList();
  }

  private static IntTensor tensor(ImageFrame frame) {
    byte[] bytes = frame.toArray();
    int[] values = new int[bytes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Byte.toUnsignedInt(bytes[i]);
    }
    return IntTensor.wrap(Shape.of(frame.height(), frame.width(), 3), values);
  }

  /**
   * Reads demonstrations.
   *
   * @param suite the tasks of the experiment
   * @throws IOException with the file that is missing, altered or of another task
   */
  static DemonstrationSet read(Path folder, TaskSuite suite) throws IOException {
    SealedFolder.check(folder);
    Index index = index(folder);
    List<Demonstration> demonstrations = new ArrayList<>();
    for (Entry entry : index.demonstrations()) {
      Path file = folder.resolve(entry.file());
      Task task =
          suite
              .task(entry.initialState().taskId())
              .orElseThrow(
                  () ->
                      new IOException(
                          "%s: is of task %s, which is not in the experiment"
                              .formatted(file, entry.initialState().taskId())));
      demonstrations.add(read(entry, task, Safetensors.read(file)));
    }
    return new DemonstrationSet(index.style(), demonstrations, index.tasks());
  }

  private static Demonstration read(Entry entry, Task task, NamedTensors tensors) {
    Matrix actions = matrix(tensors.floats(ACTIONS));
    Matrix states = matrix(tensors.floats(STATE));
    List<Map<String, ImageFrame>> images = new ArrayList<>();
    for (int step = 0; step < actions.rows(); step++) {
      images.add(new LinkedHashMap<>());
    }
    for (String name : tensors.names()) {
      String[] parts = name.split("/", -1);
      if (parts.length == 3) {
        images.get(Integer.parseInt(parts[2])).put(parts[1], frame(tensors.ints(name)));
      }
    }
    List<Observation> observations = new ArrayList<>();
    for (int step = 0; step < actions.rows(); step++) {
      observations.add(
          new Observation(images.get(step), states.slice(step, step + 1), entry.instruction()));
    }
    return new Demonstration(
        task, entry.initialState(), observations, actions, flags(tensors, actions.rows()));
  }

  private static Matrix matrix(FloatTensor tensor) {
    return Matrix.ofFloats(tensor.shape().extent(0), tensor.shape().extent(1), tensor.toArray());
  }

  private static ImageFrame frame(IntTensor tensor) {
    byte[] bytes = new byte[tensor.shape().elements()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) tensor.get(i);
    }
    return ImageFrame.wrap(tensor.shape().extent(0), tensor.shape().extent(1), bytes);
  }
}
