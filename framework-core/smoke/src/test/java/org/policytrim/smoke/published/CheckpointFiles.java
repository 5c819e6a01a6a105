package org.policytrim.smoke.published;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.api.tool.CheckpointConverter;
import org.policytrim.toolkit.file.FolderTree;
import org.policytrim.toolkit.safetensors.Safetensors;

/** Changes of a checkpoint's files. */
final class CheckpointFiles {

  static final ObjectMapper JSON = new ObjectMapper();
  private static final String WEIGHTS = "model.safetensors";
  private static final String OWN = "policytrim";

  private CheckpointFiles() {}

  /** Exports a policy made from scratch, whose files then look like those of an original. */
  static void export(TrainablePolicy policy, CheckpointConverter converter, Path folder)
      throws IOException {
    Path bundle = Files.createTempDirectory("bundle");
    policy.save(bundle);
    Files.createDirectories(folder);
    converter.exportCheckpoint(bundle, policy.card(), folder);
    FolderTree.delete(bundle);
    Files.delete(folder.resolve("README.md"));
  }

  /** Changes a JSON file. */
  static void edit(Path file, Consumer<ObjectNode> change) throws IOException {
    ObjectNode root = (ObjectNode) JSON.readTree(file.toFile());
    change.accept(root);
    Files.writeString(file, root.toPrettyString());
  }

  /** Removes the section that the originals do not have. */
  static void withoutOwn(ObjectNode config) {
    config.remove(OWN);
  }

  /** Renames the network's tensors and adds others. */
  static void edit(Path folder, UnaryOperator<String> names, Map<String, Integer> added)
      throws IOException {
    Path file = folder.resolve(WEIGHTS);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    Safetensors.read(file)
        .tensors()
        .forEach((name, tensor) -> tensors.put(names.apply(name), tensor));
    added.forEach(
        (name, size) -> tensors.put(name, FloatTensor.wrap(Shape.of(size), new float[size])));
    Safetensors.write(file, new NamedTensors(tensors));
  }

  /** Writes the statistics of some numbers, all of which lie in [-1, 1]. */
  static void statistics(ObjectNode into, int size) {
    for (String key : new String[] {"mean", "std", "q01", "q99", "min", "max"}) {
      ArrayNode list = into.putArray(key);
      double value =
          switch (key) {
            case "mean" -> 0;
            case "std" -> 0.5;
            case "q01", "min" -> -1;
            default -> 1;
          };
      for (int i = 0; i < size; i++) {
        list.add(value);
      }
    }
  }
}
