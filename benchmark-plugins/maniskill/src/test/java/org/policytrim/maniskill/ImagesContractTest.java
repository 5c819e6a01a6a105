package org.policytrim.maniskill;

import java.util.List;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.maniskill.robot.ControlMode;
import org.policytrim.testkit.EnvironmentContract;
import org.policytrim.toolkit.environment.SelectionResolver;

/** The environment contract with images of both cameras, actions of joints and the other robot. */
class ImagesContractTest extends EnvironmentContract {

  private final ManiskillProvider provider = new ManiskillProvider(TestAssets.cache());

  @Override
  public Benchmark openBenchmark() {
    return provider.create(
        new ManiskillSettings(
            ControlMode.PD_JOINT_DELTA_POS, StepLimits.DEMONSTRATED, RobotChoice.WRIST_CAMERA, 3),
        SelectionResolver.resolve(
            provider, List.of("PushCube-v1", "StackCube-v1"), "base-hand-64"));
  }

  @Override
  public int trialSteps() {
    return 5;
  }
}
