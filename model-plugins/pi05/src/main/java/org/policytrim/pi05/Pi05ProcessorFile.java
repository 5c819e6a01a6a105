package org.policytrim.pi05;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * lerobot's {@code policy_preprocessor.json} and {@code policy_postprocessor.json}. They describe
 * what really happens to observations and actions, whatever {@code config.json} says.
 *
 * @param file the preprocessor
 * @param statistics the name of the file of statistics beside it
 * @param state the kind of scaling of states; empty if it names none
 * @param action the kind of scaling of actions; empty if it names none
 * @param promptTokens the tokens of a prompt; empty if it names none
 */
record Pi05ProcessorFile(
    Path file,
    String statistics,
    Optional<String> state,
    Optional<String> action,
    OptionalInt promptTokens) {

  static final String NAME = "policy_preprocessor.json";
  private static final String AFTER = "policy_postprocessor.json";

  private static final String RELATIVE = "relative_actions_processor";
  private static final String ABSOLUTE = "absolute_actions_processor";
  private static final String NORMALISE = "normalizer_processor";
  private static final String UNNORMALISE = "unnormalizer_processor";
  private static final String TOKENS = "tokenizer_processor";

  /** Steps that this plugin performs itself, or that change nothing. */
  private static final Set<String> KNOWN =
      Set.of(
          "rename_observations_processor",
          "to_batch_processor",
          RELATIVE,
          ABSOLUTE,
          NORMALISE,
          UNNORMALISE,
          "pi05_prepare_state_tokenizer_processor_step",
          TOKENS,
          "device_processor");

  /**
   * Reads the files.
   *
   * @return empty if the checkpoint has no preprocessor
   * @throws IOException naming the file and the step that is not known, contradicts another or is
   *     not supported
   */
  static Optional<Pi05ProcessorFile> read(Path checkpoint) throws IOException {
    Path file = checkpoint.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    List<JsonNode> before = steps(file);
    JsonNode normalise = only(before, NORMALISE);
    String statistics = normalise.path("state_file").asText("");
    if (statistics.isEmpty()) {
      throw new IOException(file + " names no normalizer_processor with a state_file");
    }
    if (statistics.contains("/") || statistics.contains("\\")) {
      throw new IOException(
          "%s names '%s', which is not a file beside it".formatted(file, statistics));
    }
    JsonNode map = normalise.path("config").path("norm_map");
    Optional<String> action = mode(map, "ACTION");
    Path after = checkpoint.resolve(AFTER);
    if (Files.isRegularFile(after)) {
      JsonNode back = only(steps(after), UNNORMALISE).path("config").path("norm_map");
      Optional<String> undone = mode(back, "ACTION");
      if (action.isPresent() && undone.isPresent() && !undone.equals(action)) {
        throw new IOException(
            "%s scales actions by %s, %s by %s".formatted(file, action.get(), after, undone.get()));
      }
      action = undone.or(() -> mode(map, "ACTION"));
    }
    JsonNode length = only(before, TOKENS).path("config").path("max_length");
    return Optional.of(
        new Pi05ProcessorFile(
            file,
            statistics,
            mode(map, "STATE"),
            action,
            length.isInt() ? OptionalInt.of(length.asInt()) : OptionalInt.empty()));
  }

  private static Optional<String> mode(JsonNode map, String kind) {
    return map.path(kind).isTextual() ? Optional.of(map.path(kind).asText()) : Optional.empty();
  }

  private static JsonNode only(List<JsonNode> steps, String name) {
    return steps.stream()
        .filter(step -> step.path("registry_name").asText().equals(name))
        .findFirst()
        .orElse(Pi05ConfigurationFile.JSON.missingNode());
  }

  private static List<JsonNode> steps(Path file) throws IOException {
    List<JsonNode> steps = new ArrayList<>();
    for (JsonNode step : Pi05ConfigurationFile.parse(file).path("steps")) {
      String name = step.path("registry_name").asText(step.path("class").asText("without a name"));
      if (!KNOWN.contains(name)) {
        throw new IOException(
            "%s has the step '%s', which is not known here".formatted(file, name));
      }
      boolean relative = name.equals(RELATIVE) || name.equals(ABSOLUTE);
      if (relative && step.path("config").path("enabled").asBoolean(false)) {
        throw new IOException(Pi05ConfigurationFile.relative(file + ": " + name + ".enabled"));
      }
      steps.add(step);
    }
    return steps;
  }
}
