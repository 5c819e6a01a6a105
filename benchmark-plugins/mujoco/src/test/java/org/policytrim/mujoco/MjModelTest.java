package org.policytrim.mujoco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.mujoco.error.MujocoException;
import org.policytrim.mujoco.generated.ModelArrays;
import org.policytrim.mujoco.generated.ModelSize;

class MjModelTest {

  private static MuJoCo mujoco;

  @BeforeAll
  static void load() {
    mujoco = TestMujoco.engine();
  }

  private static MjModel smallWorld() {
    return mujoco.parseModel(TestMujoco.SMALL_WORLD, Map.of());
  }

  @Test
  void objectsAreFoundByName() {
    try (MjModel model = smallWorld()) {
      assertThat(model.names(ObjectType.BODY))
          .containsExactly("world", "box", "arm", "target", "hand");
      assertThat(model.id(ObjectType.BODY, "arm")).isEqualTo(2);
      assertThat(model.name(ObjectType.SITE, 0)).isEqualTo("tip");
      assertThat(model.name(ObjectType.JOINT, 2)).isEmpty();
      assertThat(model.count(ObjectType.CAMERA)).isOne();
      assertThat(model.size(ModelSize.NMOCAP)).isOne();
      assertThat(model.timestep()).isEqualTo(0.002);
      assertThat(model.qposAddress("hinge")).isEqualTo(7);
      assertThat(model.dofAddress("hinge")).isEqualTo(6);
    }
  }

  @Test
  void similarNamesAreSuggested() {
    try (MjModel model = smallWorld()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.id(ObjectType.BODY, "hnad"))
          .withMessageContaining("no body 'hnad'. Did you mean 'hand'?");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.id(ObjectType.KEYFRAME, "home"))
          .withMessageContaining("no keyframe 'home'. None is known.");
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> model.name(ObjectType.GEOM, 99));
    }
  }

  @Test
  void arraysOfAllElementTypesAreAccessible() {
    try (MjModel model = smallWorld()) {
      assertThat(model.bodyPos().row(2)).containsExactly(0.5, 0, 1);
      assertThat(model.view(ModelArrays.GEOM_RGBA).row(1)).containsExactly(1f, 0f, 0f, 1f);
      assertThat(model.view(ModelArrays.JNT_TYPE).toArray()).containsExactly(0, 3, 0);
      assertThat(model.view(ModelArrays.ACTUATOR_CTRLLIMITED).toArray()).containsExactly((byte) 1);
      assertThat(model.eqData().rows()).isOne();
      assertThat(model.view(ModelArrays.KEY_MPOS).length()).isZero();
      model.view(ModelArrays.GEOM_RGBA).setRow(1, 0, 1, 0, 1);
      assertThat(model.view(ModelArrays.GEOM_RGBA).get(1, 1)).isEqualTo(1f);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.view(ModelArrays.GEOM_RGBA).set(0, Float.NaN));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.bodyPos().setRow(1, 0, 0, Double.NEGATIVE_INFINITY));
    }
  }

  @Test
  void aSharingModelEditsOnlyItsOwnArrays() {
    MjModel base = smallWorld();
    int arm = base.id(ObjectType.BODY, "arm");
    try (MjModel edited = base.sharing(Set.of(ModelArrays.BODY_POS, ModelArrays.GEOM_RGBA));
        MjModel nested = edited.sharing(Set.of(ModelArrays.BODY_POS));
        MjData data = base.newData();
        MjData editedData = edited.newData();
        MjData nestedData = nested.newData()) {
      edited.bodyPos().setRow(arm, 0.1, 0.2, 0.9);
      nested.bodyPos().setRow(arm, 0.3, 0.2, 0.9);
      data.step(100);
      editedData.step(100);
      nestedData.step(100);
      assertThat(data.xpos().row(arm)).containsExactly(0.5, 0, 1);
      assertThat(editedData.xpos().row(arm)).containsExactly(0.1, 0.2, 0.9);
      assertThat(nestedData.xpos().row(arm)).containsExactly(0.3, 0.2, 0.9);
      // Quantities that do not depend on the arm are bit-identical.
      assertThat(editedData.qpos().toArray()).startsWith(data.qpos().get(0), data.qpos().get(1));
      assertThatIllegalArgumentException().isThrownBy(() -> edited.sitePos().set(0, 1));
      assertThat(edited.sitePos().row(0)).containsExactly(base.sitePos().row(0));
      try (MjModel copy = edited.copy()) {
        assertThat(copy.bodyPos().row(arm)).containsExactly(0.1, 0.2, 0.9);
        copy.sitePos().set(0, 1);
        assertThat(base.sitePos().get(0)).isZero();
      }
      data.close();
      base.close();
      base.close();
      editedData.step(10);
      assertThat(edited.id(ObjectType.BODY, "arm")).isEqualTo(arm);
      assertThat(edited.family()).isSameAs(nested.family());
      edited.close();
      assertThatIllegalStateException().isThrownBy(() -> editedData.step(1));
      nestedData.step(10);
      nestedData.close();
      nested.close();
      assertThatIllegalStateException().isThrownBy(() -> nested.sharing(Set.of()));
      assertThatIllegalStateException().isThrownBy(base::copy);
    }
  }

  @Test
  void includedFilesAreResolved(@TempDir Path folder) throws IOException {
    Path included = folder.resolve("parts/ball.xml");
    Files.createDirectories(included.getParent());
    Files.writeString(
        included, "<mujoco><worldbody><geom name='ball' size='1'/></worldbody></mujoco>");
    Path main = folder.resolve("main.xml");
    Files.writeString(main, "<mujoco><include file='parts/ball.xml'/></mujoco>");
    try (MjModel model = mujoco.loadModel(main)) {
      assertThat(model.names(ObjectType.GEOM)).containsExactly("ball");
    }
    String text = "<mujoco><include file='ball.xml'/></mujoco>";
    try (MjModel model =
        mujoco.parseModel(text, Map.of("ball.xml", Files.readAllBytes(included)))) {
      assertThat(model.names(ObjectType.GEOM)).containsExactly("ball");
    }
  }

  @Test
  void invalidModelsAreReported(@TempDir Path folder) throws IOException {
    assertThatExceptionOfType(MujocoException.class)
        .isThrownBy(() -> mujoco.loadModel(folder.resolve("none.xml")))
        .withMessageContaining("there is no model file");
    assertThatExceptionOfType(MujocoException.class)
        .isThrownBy(() -> mujoco.parseModel("<mujoco><worldbody>", Map.of()))
        .withMessageContaining("does not compile: XML parse error");
    assertThatExceptionOfType(MujocoException.class)
        .isThrownBy(
            () ->
                mujoco.parseModel(
                    "<mujoco><worldbody><geom type='bx'/></worldbody></mujoco>", Map.of()))
        .withMessageContaining("invalid keyword: 'bx'");
    Path file = folder.resolve("lost-mesh.xml");
    Files.writeString(
        file,
        "<mujoco><asset><mesh name='m' file='gone.stl'/></asset><worldbody><geom type='mesh'"
            + " mesh='m'/></worldbody></mujoco>");
    assertThatExceptionOfType(MujocoException.class)
        .isThrownBy(() -> mujoco.loadModel(file))
        .withMessageContaining("lost-mesh.xml does not compile")
        .withMessageContaining("gone.stl");
    Files.write(folder.resolve("gone.stl"), "no mesh at all".getBytes(StandardCharsets.UTF_8));
    assertThatExceptionOfType(MujocoException.class)
        .isThrownBy(() -> mujoco.loadModel(file))
        .withMessageContaining("gone.stl");
  }

  @Test
  void openingAndClosingDoesNotLeakMemory() throws IOException {
    for (int i = 0; i < 20; i++) {
      openAndClose();
    }
    long before = residentKiB();
    for (int i = 0; i < 200; i++) {
      openAndClose();
    }
    // Each MjData has an arena of more than 10 MB, part of which has been written.
    assertThat(residentKiB() - before).isLessThan(30_000);
  }

  private static void openAndClose() {
    try (MjModel model = smallWorld();
        MjModel copy = model.copy();
        MjModel sharing = copy.sharing(Set.of(ModelArrays.BODY_POS));
        MjData data = sharing.newData()) {
      data.step(1);
    }
  }

  private static long residentKiB() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
