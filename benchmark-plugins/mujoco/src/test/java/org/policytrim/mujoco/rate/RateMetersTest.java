package org.policytrim.mujoco.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.tool.ThroughputProbe.Rate;
import org.policytrim.api.tool.ThroughputProbe.Request;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.mujoco.TestMujoco;
import org.policytrim.mujoco.assets.AssetCache;

/** That something is measured, not how fast it is. */
class RateMetersTest {

  private static final PluginContext CONTEXT = new PluginContext(AssetCache.standard().root(), 1);

  @Test
  void stepsAreMeasuredOnOneThreadAndOnAll() {
    TestMujoco.engine();
    List<Rate> rates = new EngineRateMeter(CONTEXT).measure(new Request(List.of(), 2, 0.1));
    assertThat(rates).extracting(Rate::threads).containsExactly(1, 2);
    assertThat(rates).allMatch(rate -> rate.perSecond() > 0);
    assertThat(new EngineRateMeter(CONTEXT).measure(new Request(List.of("other"), 1, 0.1)))
        .isEmpty();
  }

  @Test
  void theSceneIsOneOfManipulation() {
    try (MjModel model = ArmScene.compile(TestMujoco.engine());
        MjData data = model.newData()) {
      data.mocapPos().setRow(0, 0.1, 0.5, 0.2);
      data.step(2000);
      int hand = model.id(ObjectType.BODY, "hand");
      assertThat(data.xpos().get(hand, 0)).isBetween(0.0, 0.2);
      assertThat(data.xpos().get(model.id(ObjectType.BODY, "cube"), 2)).isBetween(0.02, 0.03);
      assertThat(data.warnings()).isZero();
      assertThat(model.id(ObjectType.CAMERA, ArmScene.CAMERA)).isZero();
    }
  }

  @Test
  void aStopwatchCountsAllThreads() {
    Runnable pause =
        () -> {
          try {
            Thread.sleep(1);
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          }
        };
    assertThat(Stopwatch.perSecond(List.of(pause, pause), 0.2)).isBetween(1.0, 2000.0);
  }
}
