package org.policytrim.libero;

import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.demonstration.Demonstrable;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.libero.expert.Expert;
import org.policytrim.libero.expert.Operator;
import org.policytrim.libero.scene.SceneModels;
import org.policytrim.libero.task.Suites;

/**
 * LIBERO with the controller of the hand's pose, {@link
 * org.policytrim.libero.control.ControllerKind#OSC_POSE}: the experts compute poses, so they cannot
 * act through any other.
 */
final class DemonstrableLibero extends LiberoBenchmark implements Demonstrable {

  private static final String EXPERT = "expert";
  private static final String TELEOPERATED = "teleoperated";

  DemonstrableLibero(
      TaskSuite suite,
      ObservationSpec observation,
      LiberoSettings settings,
      Suites suites,
      SceneModels models,
      InitialStateSource beginnings,
      Pictures pictures) {
    super(suite, observation, settings, suites, models, beginnings, pictures);
  }

  @Override
  public List<String> demonstrationStyles() {
    return List.of(EXPERT, TELEOPERATED);
  }

  @Override
  public Demonstrator demonstrator(Environment environment, String style, RandomGenerator random) {
    if (!(environment instanceof LiberoEnvironment world) || !world.isOf(beginnings)) {
      throw new IllegalArgumentException("libero demonstrates in its own environments only");
    }
    return switch (style) {
      case EXPERT -> {
        Expert expert = new Expert(world.simulation(), world.goal());
        yield () -> settings.gripper().ofEnvironment(expert.act());
      }
      case TELEOPERATED -> {
        Operator operator = new Operator(world.simulation(), world.goal(), random);
        yield new Demonstrator() {
          @Override
          public double[] act() {
            return settings.gripper().ofEnvironment(operator.act());
          }

          @Override
          public boolean isIntended() {
            return !operator.isSlipping();
          }
        };
      }
      default ->
          throw new IllegalArgumentException(
              "libero is demonstrated in the styles %s, found '%s'"
                  .formatted(demonstrationStyles(), style));
    };
  }
}
