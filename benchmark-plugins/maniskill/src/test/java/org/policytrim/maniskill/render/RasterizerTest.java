package org.policytrim.maniskill.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.Material;

class RasterizerTest {

  private static final Surface GREY = Surface.of(Material.coloured(0.5, 0.5, 0.5));

  /** Groups of triangles that are left out would not have covered a pixel. */
  @Test
  void showsTheSameWithAndWithoutGroups() {
    Random random = new Random(3);
    for (int trial = 0; trial < 200; trial++) {
      View view =
          View.between(
              new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()),
              new Vec3(0, 0, 0.1 * random.nextDouble()),
              48,
              32,
              0.3 + random.nextDouble());
      Mesh ball = Primitives.sphere(0.05 + random.nextDouble(), GREY);
      Pose pose =
          new Pose(
              new Vec3(0.3 * random.nextGaussian(), 0.3 * random.nextGaussian(), 0),
              Quat.about(new Vec3(0, 0, 1), random.nextDouble()));
      Model grouped = Model.of(ball);
      Model whole = new Model(grouped.mesh(), unbounded(grouped.blocks().triangles()));
      Rasterizer first = draw(view, new Placed(grouped, pose));
      Rasterizer second = draw(view, new Placed(whole, pose));

      assertThat(first.inverseDepth).isEqualTo(second.inverseDepth);
      assertThat(first.triangles).isEqualTo(second.triangles);
    }
  }

  private static TriangleBlocks unbounded(int[] triangles) {
    int count = (triangles.length / 3 + TriangleBlocks.SIZE - 1) / TriangleBlocks.SIZE;
    float[] bounds = new float[count * TriangleBlocks.NUMBERS];
    for (int block = 0; block < count; block++) {
      bounds[block * TriangleBlocks.NUMBERS + 3] = 1e6f;
      bounds[block * TriangleBlocks.NUMBERS + 7] = 2;
    }
    return new TriangleBlocks(triangles, bounds);
  }

  private static Rasterizer draw(View view, Placed placed) {
    Rasterizer rasterizer = new Rasterizer(view);
    rasterizer.clear();
    rasterizer.draw(List.of(placed), view.pose());
    return rasterizer;
  }

  @Test
  void keepsEveryTriangleOfAMesh() {
    Mesh ball = Primitives.sphere(1, GREY);
    int[] sorted = TriangleBlocks.of(ball).triangles();

    assertThat(corners(sorted)).containsExactlyInAnyOrderElementsOf(corners(ball.triangles()));
  }

  private static List<List<Integer>> corners(int[] triangles) {
    return java.util.stream.IntStream.range(0, triangles.length / 3)
        .mapToObj(t -> List.of(triangles[3 * t], triangles[3 * t + 1], triangles[3 * t + 2]))
        .toList();
  }

  /** A square of 1 m at 2 m fills a quarter of an image of 90 degrees, at its depth. */
  @Test
  void measuresDepth() {
    View view = new View(new Pose(new Vec3(0, 0, 2.5), Quat.IDENTITY), 40, 40, Math.PI / 2);
    Rasterizer rasterizer =
        draw(view, new Placed(Model.of(Primitives.box(new Vec3(1, 1, 0.5), GREY)), Pose.IDENTITY));
    int seen = 0;
    for (float inverse : rasterizer.inverseDepth) {
      if (inverse > 0) {
        seen++;
        assertThat(1 / inverse).isCloseTo(2, org.assertj.core.data.Offset.offset(1e-5f));
      }
    }
    assertThat(seen).isEqualTo(400);
  }
}
