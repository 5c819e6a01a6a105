package org.policytrim.mujoco.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.array.ArrayField;
import org.policytrim.mujoco.array.IntView;
import org.policytrim.mujoco.generated.ModelArrays;

class SimplifiedAssetsTest extends RenderedScene {

  private static final String MESH_SCENE =
      SCENE.formatted("<mesh name='m' file='sphere.obj'/>", "type='mesh' mesh='m'");

  /** Compiles a scene that shows a sphere as a mesh of many faces. */
  private MjModel sphere(String scene, int around, int along) {
    byte[] mesh = SphereMesh.text(around, along, 0.4).getBytes(StandardCharsets.UTF_8);
    return mujoco.parseModel(scene, Map.of("sphere.obj", mesh));
  }

  @Test
  void simplifiedMeshesKeepTheirShape() {
    try (MjModel mesh = sphere(MESH_SCENE, 160, 80);
        MjModel simplified = mesh.copy();
        MjModel round = mujoco.parseModel(SPHERE, Map.of())) {
      int before = mesh.view(ModelArrays.MESH_FACENUM).get(0);
      int after = MeshSimplification.simplify(simplified, 0.04);
      assertThat(before).isEqualTo(2 * 160 * 79);
      assertThat(after).isBetween(200, before / 20);
      for (int i = 0; i < after; i++) {
        for (int corner = 0; corner < 3; corner++) {
          double x = vertex(simplified, i, corner, 0);
          double y = vertex(simplified, i, corner, 1);
          double z = vertex(simplified, i, corner, 2);
          assertThat(Math.sqrt(x * x + y * y + z * z)).isBetween(0.39, 0.41);
        }
      }
      // A few pixels at the edges of the ball may differ.
      byte[] image = image(mesh, 128, 128, RenderQuality.FAST);
      assertThat(meanDifference(image, image(round, 128, 128, RenderQuality.FAST))).isLessThan(1);
    }
  }

  @Test
  void simplificationIsDeterministicAndLeavesTheModelUnchanged() {
    try (MjModel mesh = sphere(MESH_SCENE, 60, 30);
        MjModel untouched = mesh.copy();
        MjModel once = mesh.sharing(MeshSimplification.EDITED);
        MjModel again = mesh.sharing(MeshSimplification.EDITED)) {
      int left = MeshSimplification.simplify(once, 0.04);
      assertThat(MeshSimplification.simplify(again, 0.04)).isEqualTo(left);
      var _ = image(mesh, 32, 32, RenderQuality.FAST);
      for (ArrayField<IntView> field :
          List.of(
              ModelArrays.MESH_FACE,
              ModelArrays.MESH_FACENORMAL,
              ModelArrays.MESH_FACETEXCOORD,
              ModelArrays.MESH_FACENUM)) {
        assertThat(again.view(field).toArray()).isEqualTo(once.view(field).toArray());
        assertThat(mesh.view(field).toArray()).isEqualTo(untouched.view(field).toArray());
      }
      assertThat(again.view(ModelArrays.MESH_VERT).toArray())
          .isEqualTo(once.view(ModelArrays.MESH_VERT).toArray());
      assertThat(mesh.view(ModelArrays.MESH_VERT).toArray())
          .isEqualTo(untouched.view(ModelArrays.MESH_VERT).toArray());
      int vertices = mesh.view(ModelArrays.MESH_VERTNUM).get(0);
      int normals = mesh.view(ModelArrays.MESH_NORMALNUM).get(0);
      for (int face = 0; face < left; face++) {
        for (int corner = 0; corner < 3; corner++) {
          assertThat(once.view(ModelArrays.MESH_FACE).get(face, corner)).isBetween(0, vertices - 1);
          assertThat(once.view(ModelArrays.MESH_FACENORMAL).get(face, corner))
              .isBetween(0, normals - 1);
        }
      }
    }
  }

  @Test
  void fastImagesOfMeshesAreSimilarToParity() {
    String scene =
        MESH_SCENE
            .replace("castshadow=\"true\"", "castshadow=\"false\"")
            .replace("offsamples=\"4\"", "offsamples=\"0\"");
    try (MjModel mesh = sphere(scene, 160, 80)) {
      for (int side : new int[] {64, 128, 224}) {
        byte[] parity = image(mesh, side, side, RenderQuality.PARITY);
        byte[] fast = image(mesh, side, side, RenderQuality.FAST);
        assertThat(meanDifference(parity, fast)).isLessThan(0.3);
      }
    }
  }

  @Test
  void downsampledTexturesLookTheSame() {
    byte[] large = texturedPicture(1024);
    byte[] small = texturedPicture(512);
    assertThat(meanDifference(large, small)).isLessThan(0.2);
    assertThat(bright(large, 0)).isGreaterThan(20);
    assertThat(bright(large, 2)).isGreaterThan(20);
  }

  /** Renders boxes with textures of a size. */
  private byte[] texturedPicture(int pixels) {
    String texture =
        """
        <texture name="checks" type="2d" builtin="checker" rgb1="1 0 0" rgb2="0 0 1"
          width="%1$d" height="%1$d"/>
        <texture name="faces" type="cube" builtin="gradient" rgb1="0 1 0" rgb2="1 1 0"
          width="%1$d" height="%2$d"/>
        <material name="checked" texture="checks" texrepeat="2 2"/>
        <material name="shaded" texture="faces"/>
        """
            .formatted(pixels, 6 * pixels);
    String ground =
        "type='box' size='0.5 0.5 0.1' material='checked'/><geom type='box' pos='1 0 0'";
    String xml = SCENE.formatted(texture, ground + " size='0.3 0.3 0.3' material='shaded'");
    try (MjModel model = mujoco.parseModel(xml.replace("rgba=\"1 0 0 1\"", ""), Map.of())) {
      return image(model, 96, 96, RenderQuality.FAST);
    }
  }

  private static double vertex(MjModel model, int face, int corner, int axis) {
    int vertex = model.view(ModelArrays.MESH_FACE).get(face, corner);
    return model.view(ModelArrays.MESH_VERT).get(vertex, axis);
  }
}
