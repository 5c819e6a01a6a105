package org.policytrim.libero.scene;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.libero.TestAssets;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.libero.bddl.BddlException;
import org.policytrim.libero.bddl.DescriptionReader;
import org.policytrim.libero.bddl.TaskDescription;
import org.policytrim.libero.task.Suites;
import org.policytrim.mujoco.error.MujocoException;

/** Tests that unknown, missing and damaged parts of a scene are reported with their position. */
class DamagedScenesTest {

  @TempDir private Path folder;

  @Test
  void reportsAnUnknownKindOfObject() throws IOException {
    LiberoAssets assets = TestAssets.assets();
    String text =
        Files.readString(
            assets.description(
                "libero_spatial", Suites.load().task("libero_spatial_0").orElseThrow().name()));
    TaskDescription unknown =
        DescriptionReader.parse(
            "odd.bddl", text.replace("- akita_black_bowl", "- akita_blck_bowl"));

    assertThatExceptionOfType(BddlException.class)
        .isThrownBy(() -> new SceneComposer(assets).compose(unknown))
        .withMessageContaining("odd.bddl:")
        .withMessageContaining("no kind of object 'akita_blck_bowl'")
        .withMessageContaining("'akita_black_bowl'");
    assertThatExceptionOfType(BddlException.class)
        .isThrownBy(
            () ->
                new SceneComposer(assets)
                    .compose(
                        DescriptionReader.parse(
                            "odd.bddl", text.replace("LIBERO_Tabletop_", "LIBERO_Garden_"))))
        .withMessageContaining("no problem");
  }

  @Test
  void reportsAMissingModel() {
    LiberoAssets assets = TestAssets.assets();

    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> assets.model("stable_objects/nothing.xml"))
        .withMessageContaining("stable_objects/nothing.xml is missing")
        .withMessageContaining("doctor --fix");
  }

  @Test
  void reportsThePositionOfDamage() throws IOException {
    Path cut = Files.writeString(folder.resolve("cut.xml"), "<mujoco>\n  <asset>\n</mujoco>");

    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> MjcfDocument.read(cut))
        .withMessageContaining("cut.xml:3:")
        .withMessageContaining("doctor --fix");
  }

  @Test
  void reportsAMissingOrDamagedMesh() throws IOException {
    Path damaged = Files.writeString(folder.resolve("damaged.stl"), "no mesh");
    for (Path mesh : new Path[] {damaged, folder.resolve("missing.stl")}) {
      String xml =
          "<mujoco><asset><mesh name=\"thing\" file=\"%s\"/></asset></mujoco>".formatted(mesh);
      assertThatExceptionOfType(MujocoException.class)
          .isThrownBy(() -> TestAssets.engine().parseModel(xml, "odd scene", Map.of()))
          .withMessageContaining("odd scene does not compile")
          .withMessageContaining(mesh.getFileName().toString());
    }
  }
}
