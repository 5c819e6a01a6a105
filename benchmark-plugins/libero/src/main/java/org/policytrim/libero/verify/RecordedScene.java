package org.policytrim.libero.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.libero.predicate.GoalTerm;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.array.ArrayField;
import org.policytrim.mujoco.array.ArrayView;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.array.FloatView;
import org.policytrim.mujoco.generated.ModelArrays;
import org.policytrim.toolkit.recording.RecordedArray;
import org.policytrim.toolkit.recording.Recording;

/** A recording with its description and its scene. */
final class RecordedScene {

  private static final String OWNER = "libero";
  private static final String PREFIX = "model_";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final String label;
  private final JsonNode description;

  private RecordedScene(Path file, String label, JsonNode description) {
    this.file = file;
    this.label = label;
    this.description = description;
  }

  /** Reads the description next to a recording. */
  static RecordedScene beside(Path file) {
    String label = file.getFileName().toString().replace(".npz", "");
    Path json = file.resolveSibling(label + ".json");
    try {
      return new RecordedScene(file, label, JSON.readTree(json.toFile()));
    } catch (IOException e) {
      throw new PluginException(
          OWNER,
          "the description %s of a recording cannot be read: %s".formatted(json, e.getMessage()),
          "Copy the recording again, with its .json and .xml",
          e);
    }
  }

  /** Returns the recording's name. */
  String label() {
    return label;
  }

  /** Returns the description. */
  JsonNode description() {
    return description;
  }

  /** Returns the task's goal. */
  List<GoalTerm> goal() {
    List<GoalTerm> goal = new ArrayList<>();
    for (JsonNode term : description.path("goal_state")) {
      List<String> words = new ArrayList<>();
      term.forEach(word -> words.add(word.asText()));
      if (words.isEmpty()) {
        throw new PluginException(
            OWNER, label + ".json contains a goal without a predicate", "Record it again");
      }
      goal.add(new GoalTerm(words.getFirst(), words.subList(1, words.size())));
    }
    return goal;
  }

  /**
   * Compiles the scene's XML.
   *
   * @param folders the values of the placeholders in the XML
   */
  MjModel compile(MuJoCo engine, Map<String, Path> folders) {
    Path xml = file.resolveSibling(description.path("xml").asText(label + ".xml"));
    return engine.parseModel(text(xml, folders), Map.of());
  }

  /** Applies the recorded edits of the model: the poses of fixtures and the colours of sites. */
  void edit(MjModel model, Recording recording) {
    for (String name : recording.names()) {
      if (name.startsWith(PREFIX)) {
        write(model, name.substring(PREFIX.length()), recording.array(name));
      }
    }
  }

  private static String text(Path xml, Map<String, Path> folders) {
    try {
      String text = Files.readString(xml);
      for (Map.Entry<String, Path> folder : folders.entrySet()) {
        text = text.replace("${" + folder.getKey() + "}", folder.getValue().toString());
      }
      return text;
    } catch (IOException e) {
      throw new PluginException(
          OWNER,
          "the scene %s of a recording cannot be read: %s".formatted(xml, e.getMessage()),
          "Copy the recording again, with its .json and .xml",
          e);
    }
  }

  private void write(MjModel model, String name, RecordedArray values) {
    ArrayView<?> view = model.view(field(name));
    int length = view instanceof DoubleView || view instanceof FloatView ? view.length() : -1;
    if (length != values.size()) {
      throw new PluginException(
          OWNER,
          "%s contains %d numbers for the model's %s, which has %s"
              .formatted(label, values.size(), name, length < 0 ? "none" : length),
          "Record it again");
    }
    for (int i = 0; i < length; i++) {
      if (view instanceof DoubleView doubles) {
        doubles.set(i, values.get(i));
      } else if (view instanceof FloatView floats) {
        floats.set(i, (float) values.get(i));
      }
    }
  }

  private ArrayField<?> field(String name) {
    try {
      Field field = ModelArrays.class.getField(name.toUpperCase(Locale.ROOT));
      return (ArrayField<?>) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new PluginException(
          OWNER,
          "%s edits the array '%s', which the model does not have".formatted(label, name),
          "Record it again with the names of MuJoCo 3.3.0",
          e);
    }
  }
}
