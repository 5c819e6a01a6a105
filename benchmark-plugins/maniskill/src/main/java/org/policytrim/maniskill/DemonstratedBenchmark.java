package org.policytrim.maniskill;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.policytrim.api.demonstration.Demonstrable;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.maniskill.engine.Engine;
import org.policytrim.maniskill.expert.Experts;
import org.policytrim.maniskill.robot.Panda;
import org.policytrim.maniskill.task.TaskSpec;

/** ManiSkill with tasks and a control mode that can all be demonstrated. */
final class DemonstratedBenchmark extends ManiskillBenchmark implements Demonstrable {

  DemonstratedBenchmark(
      TaskSuite suite,
      List<TaskSpec> specs,
      ObservationSpec observation,
      ManiskillSettings settings,
      Engine engine,
      Map<String, Panda> robots,
      PictureStore store) {
    super(suite, specs, observation, settings, engine, robots, store);
  }

  @Override
  public List<String> demonstrationStyles() {
    return Experts.styles();
  }

  @Override
  public Demonstrator demonstrator(Environment environment, String style, RandomGenerator random) {
    if (!(environment instanceof ManiskillEnvironment own) || !own.isOf(this)) {
      throw new IllegalArgumentException(
          "maniskill demonstrates in environments of the same benchmark only");
    }
    return own.demonstrator(style, random);
  }
}
