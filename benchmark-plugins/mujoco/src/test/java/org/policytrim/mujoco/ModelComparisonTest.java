package org.policytrim.mujoco;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policytrim.mujoco.ModelComparison.Difference;

class ModelComparisonTest {

  private static final String BALL =
      """
      <mujoco><worldbody><body name="ball" pos="0 0 1"><freejoint/><geom name="skin" size="0.1"/>
      </body></worldbody></mujoco>
      """;

  private final MuJoCo mujoco = TestMujoco.engine();

  @Test
  void equalModelsDoNotDiffer() {
    try (MjModel one = mujoco.parseModel(BALL, Map.of());
        MjModel other = mujoco.parseModel(BALL, Map.of())) {
      assertThat(ModelComparison.differences(one, other)).isEmpty();
    }
  }

  @Test
  void allKindsOfDifferencesAreFound() {
    assertThat(differences("size=\"0.1\"", "size=\"0.1\" friction=\"0.9 0.005 0.0001\""))
        .containsExactly(new Difference("geom_friction", 1 - 0.9));
    assertThat(differences("skin", "hide")).extracting(Difference::field).contains("names");
    assertThat(differences("size=\"0.1\"", "size=\"0.1\" rgba=\"1 0 0 1\""))
        .extracting(Difference::field)
        .containsExactly("geom_rgba");
    assertThat(differences("<worldbody>", "<option cone=\"elliptic\"/><worldbody>"))
        .extracting(Difference::field)
        .containsExactly("opt");
    assertThat(differences("<freejoint/>", ""))
        .extracting(Difference::field)
        .contains("nq", "nv", "qpos0");
  }

  private Iterable<Difference> differences(String cut, String put) {
    try (MjModel one = mujoco.parseModel(BALL, Map.of());
        MjModel other = mujoco.parseModel(BALL.replace(cut, put), Map.of())) {
      return ModelComparison.differences(one, other);
    }
  }
}
