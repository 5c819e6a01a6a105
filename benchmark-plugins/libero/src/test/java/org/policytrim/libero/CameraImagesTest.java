package org.policytrim.libero;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.plugin.BenchmarkProvider.Selection;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.libero.control.ControllerKind;
import org.policytrim.libero.control.ControllerStart;
import org.policytrim.mujoco.render.RenderQuality;
import org.policytrim.toolkit.environment.SelectionResolver;

/** Compares images with those of the original right after the initial state was set. */
class CameraImagesTest {

  private static final int SIDE = 256;
  private static final List<String> CAMERAS =
      List.of(
          "agentview",
          "agentview-raw",
          "agentview-turned",
          "robot0_eye_in_hand",
          "robot0_eye_in_hand-raw",
          "robot0_eye_in_hand-turned");

  private static final ObservationSpec ALL =
      new ObservationSpec(
          "all",
          CAMERAS.stream().map(name -> new CameraSpec(name, SIDE, SIDE, true)).toList(),
          List.of());

  @Test
  void equalsTheOriginalsImages() throws IOException {
    Path golden = TestAssets.golden();
    BufferedImage agent = ImageIO.read(golden.resolve("libero_goal_7_agent.png").toFile());
    BufferedImage hand = ImageIO.read(golden.resolve("libero_goal_7_wrist.png").toFile());
    LiberoSettings settings =
        new LiberoSettings(
            0,
            EvaluationProtocol.UNSETTLED,
            ControllerKind.OSC_POSE,
            ControllerStart.STALE,
            GripperConvention.ENVIRONMENT,
            RenderQuality.PARITY);
    LiberoProvider provider = new LiberoProvider(TestAssets.cache(), 1);
    Selection selection =
        SelectionResolver.resolve(provider, List.of("libero_goal_7"), "cameras-64");
    try (Benchmark benchmark = provider.create(settings, selection);
        Environment environment = benchmark.open(benchmark.suite().tasks().getFirst())) {
      var _ = environment.reset(new InitialState("libero_goal_7", StateSplit.EVALUATION, 0));
      var images = environment.observe(ALL).images();
      for (int camera = 0; camera < CAMERAS.size(); camera += 3) {
        ImageFrame upright = images.get(CAMERAS.get(camera));
        ImageFrame raw = images.get(CAMERAS.get(camera + 1));
        ImageFrame turned = images.get(CAMERAS.get(camera + 2));
        // The original used MuJoCo 2.3.7 and perhaps another GL: single pixels may differ.
        assertThat(meanDifference(upright, camera == 0 ? agent : hand))
            .as(CAMERAS.get(camera))
            .isLessThan(1.0);
        for (int row = 0; row < SIDE; row += 7) {
          for (int column = 0; column < SIDE; column += 5) {
            for (int channel = 0; channel < 3; channel++) {
              int value = upright.channel(row, column, channel);
              assertThat(raw.channel(SIDE - 1 - row, column, channel)).isEqualTo(value);
              assertThat(turned.channel(row, SIDE - 1 - column, channel)).isEqualTo(value);
            }
          }
        }
      }
    }
  }

  private static double meanDifference(ImageFrame ours, BufferedImage theirs) {
    double sum = 0;
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        int rgb = theirs.getRGB(column, row);
        for (int channel = 0; channel < 3; channel++) {
          sum += Math.abs(ours.channel(row, column, channel) - ((rgb >> (16 - 8 * channel)) & 255));
        }
      }
    }
    return sum / (3.0 * SIDE * SIDE);
  }
}
