package org.policytrim.libero;

import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.demonstration.Demonstrable;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.libero.expert.ScriptedExpert;
import org.policytrim.libero.expert.TeleoperatedExpert;
import org.policytrim.libero.task.Suites;
import org.policytrim.toolkit.demonstration.DemonstrationStyles;

/**
 * LIBERO with the controller {@link org.policytrim.libero.control.ControllerKind#OSC_POSE}, whose
 * actions the experts compute.
 */
final class DemonstrableLiberoBenchmark extends LiberoBenchmark implements Demonstrable {

  private static final DemonstrationStyles<LiberoEnvironment> STYLES =
      DemonstrationStyles.of(LiberoProvider.NAME, LiberoEnvironment.class)
          .with("expert", (environment, _) -> expert(environment))
          .with("teleoperated", DemonstrableLiberoBenchmark::teleoperator);

  DemonstrableLiberoBenchmark(
      TaskSuite suite,
      ObservationSpec observation,
      LiberoSettings settings,
      Suites suites,
      SharedResources shared) {
    super(suite, observation, settings, suites, shared);
  }

  @Override
  public List<String> demonstrationStyles() {
    return STYLES.names();
  }

  @Override
  public Demonstrator demonstrator(Environment environment, String style, RandomGenerator random) {
    if (environment instanceof LiberoEnvironment opened && !isOwn(opened)) {
      throw new IllegalArgumentException("the environment belongs to another benchmark");
    }
    return STYLES.demonstrator(environment, style, random);
  }

  private static Demonstrator expert(LiberoEnvironment environment) {
    ScriptedExpert expert = new ScriptedExpert(environment.simulation(), environment.goal());
    return () -> environment.gripper().ofEnvironment(expert.act());
  }

  private static Demonstrator teleoperator(LiberoEnvironment environment, RandomGenerator random) {
    TeleoperatedExpert expert =
        new TeleoperatedExpert(environment.simulation(), environment.goal(), random);
    return new Demonstrator() {
      @Override
      public double[] act() {
        return environment.gripper().ofEnvironment(expert.act());
      }

      @Override
      public boolean isIntended() {
        return !expert.isDeviating();
      }
    };
  }
}
