package org.policytrim.libero.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.libero.TestAssets;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.ModelComparison;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.assets.AssetCache;

/** Tests that a decoded texture is equal to the one that the engine decodes. */
class DecodedTextureCacheTest {

  /** One texture with a palette, one with opacity, one with plain colours. */
  private static final List<String> KINDS =
      List.of(
          "articulated_objects/flat_stove/metal.png",
          "textures/light-gray-floor-tile.png",
          "textures/light-gray-plaster.png");

  @TempDir private Path folder;

  @Test
  void decodedTexturesEqualTheEngines() throws IOException {
    Path models = TestAssets.assets().models();
    MuJoCo engine = TestAssets.engine();
    StringBuilder text = new StringBuilder("<mujoco><asset>");
    for (int i = 0; i < KINDS.size(); i++) {
      for (String type : List.of("2d", "cube")) {
        if (!(type.equals("cube") && i == 1)) {
          text.append(
              "<texture name=\"%s%d\" type=\"%s\" file=\"%s\"/>"
                  .formatted(type, i, type, models.resolve(KINDS.get(i))));
        }
      }
    }
    Path file = Files.writeString(folder.resolve("model.xml"), text.append("</asset></mujoco>"));
    MjcfDocument mjcf = MjcfDocument.read(file);
    new DecodedTextureCache(new AssetCache(folder, List.of()), 0).use(mjcf.section("asset"));
    String decoded = Xml.text(mjcf.document());
    assertThat(decoded).doesNotContain(".png").contains("image/vnd.mujoco.texture");
    try (Stream<Path> kept = Files.list(folder.resolve("libero-textures"))) {
      assertThat(kept.filter(path -> path.toString().endsWith(".texture"))).hasSize(KINDS.size());
    }

    try (MjModel ours = engine.parseModel(decoded, Map.of());
        MjModel theirs = engine.loadModel(file)) {
      assertThat(ModelComparison.differences(ours, theirs))
          .extracting(ModelComparison.Difference::field)
          .doesNotContain("tex_data", "tex_adr", "tex_width", "tex_height", "ntexdata");
    }
  }

  @Test
  void undecodableTexturesKeepTheirFile() throws IOException {
    Path picture = Files.writeString(folder.resolve("broken.png"), "no picture");
    Path file =
        Files.writeString(
            folder.resolve("model.xml"),
            "<mujoco><asset><texture name=\"t\" file=\"broken.png\"/></asset></mujoco>");
    MjcfDocument mjcf = MjcfDocument.read(file);
    new DecodedTextureCache(new AssetCache(folder, List.of()), 0).use(mjcf.section("asset"));

    assertThat(Xml.text(mjcf.document())).contains(picture.toString());
  }
}
