package org.policytrim.libero.scene;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrim.libero.TestAssets;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.libero.bddl.DescriptionReader;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.ModelComparison;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.assets.AssetCache;

/**
 * Compares recorded scenes with those composed here, both compiled, field by field: one of each
 * recorded arena, and with -Dpolicytrim.thorough=true all of them.
 */
class ComposedScenesTest {

  private static final Set<String> USUAL =
      Set.of("libero_spatial_0.xml", "libero_object_0.xml", "libero_10_9.xml", "libero_10_0.xml");

  @TempDir private Path cache;

  static Stream<Path> recorded() throws IOException {
    try (Stream<Path> files = Files.list(TestAssets.golden())) {
      return files
          .filter(file -> file.toString().endsWith(".xml"))
          .filter(
              file ->
                  Boolean.getBoolean("policytrim.thorough")
                      || USUAL.contains(file.getFileName().toString()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void equalsTheRecordedModel(Path file) throws IOException {
    LiberoAssets assets = TestAssets.assets();
    MuJoCo engine = TestAssets.engine();
    String recorded =
        Files.readString(file)
            .replace("${LIBERO_ASSETS}", assets.models().toString())
            .replace("${ROBOSUITE}", assets.robosuite().toString());
    ComposedScene scene =
        new SceneComposer(assets, new AssetCache(cache, List.of()))
            .compose(DescriptionReader.read(description(file, assets)));

    try (MjModel ours = engine.parseModel(scene.xml(), Map.of());
        MjModel theirs = engine.parseModel(recorded, Map.of())) {
      assertThat(ModelComparison.differences(ours, theirs)).isEmpty();
    }
  }

  private static Path description(Path xml, LiberoAssets assets) throws IOException {
    String label = xml.getFileName().toString().replace(".xml", "");
    Path notes = xml.resolveSibling(label + ".json");
    if (!Files.exists(notes)) {
      notes = xml.resolveSibling(label + "_predicates.json");
    }
    JsonNode json = new ObjectMapper().readTree(notes.toFile());
    return Path.of(json.get("bddl").asText().replace("${LIBERO}", assets.tasks().toString()));
  }
}
