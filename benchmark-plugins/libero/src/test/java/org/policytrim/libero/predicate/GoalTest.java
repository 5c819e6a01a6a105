package org.policytrim.libero.predicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.libero.TestAssets;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;

/**
 * Tests of predicates in a scene with a cup, a plate, a tray with a region, a cabinet and a stove.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoalTest {

  private static final String SCENE =
      """
      <mujoco>
        <worldbody>
          <site name="main_table_front_region" type="box" size="0.1 0.1 0.007" pos="1 0 0"/>
          <body name="cup_1_main" pos="0 0 0.5">
            <freejoint name="cup_1_joint0"/>
            <geom name="cup_1_g0" type="box" size="0.03 0.03 0.03" group="1" contype="0" conaffinity="0"/>
            <geom name="cup_1_g1" type="box" size="0.03 0.03 0.03" group="0"/>
          </body>
          <body name="plate_1_main" pos="0 0 0.01">
            <geom name="plate_1_g1" type="box" size="0.1 0.1 0.01" group="0"/>
          </body>
          <body name="tray_1_main" pos="2 0 0">
            <geom name="tray_1_g1" type="box" size="0.2 0.2 0.01" group="0"/>
            <site name="tray_1_contain_region" type="box" size="0.05 0.05 0.05" pos="0 0 0.06"/>
          </body>
          <body name="wooden_cabinet_1_main" pos="3 0 0">
            <geom name="wooden_cabinet_1_g0" type="box" size="0.2 0.2 0.2" group="0"/>
            <body name="wooden_cabinet_1_drawer">
              <joint name="wooden_cabinet_1_top_level" type="slide" axis="0 1 0"/>
              <geom name="wooden_cabinet_1_g1" type="box" size="0.1 0.1 0.1" group="0"/>
              <site name="wooden_cabinet_1_top_region" type="box" size="0.1 0.1 0.1"/>
            </body>
          </body>
          <body name="microwave_1_main" pos="4 0 0">
            <body name="microwave_1_door">
              <joint name="microwave_1_microjoint" type="hinge" axis="0 0 1"/>
              <geom name="microwave_1_g1" type="box" size="0.1 0.1 0.1" group="0"/>
            </body>
          </body>
          <body name="flat_stove_1_main" pos="5 0 0">
            <body name="flat_stove_1_knob">
              <joint name="flat_stove_1_button" type="hinge" axis="0 0 1"/>
              <geom name="flat_stove_1_g1" type="box" size="0.1 0.1 0.1" group="0"/>
            </body>
          </body>
        </worldbody>
      </mujoco>
      """;

  private MjModel model;
  private MjData data;
  private SceneIndex sceneIndex;

  @BeforeAll
  void compile() {
    model = TestAssets.engine().parseModel(SCENE, Map.of());
    data = model.newData();
    sceneIndex = new SceneIndex(model);
  }

  @AfterAll
  void close() {
    if (data != null) {
      data.close();
      model.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.0499, true",
    "0.029, 0, 0.0499, true",
    "0.031, 0, 0.0499, false",
    "0.02, 0.025, 0.0499, false",
    "0, 0, 0.06, false",
    "0, 0, -0.0101, false"
  })
  void onAnObject(double x, double y, double z, boolean holds) {
    moveCup(x, y, z);
    assertThat(reached("On", "cup_1", "plate_1")).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0, 0.0399, false",
    "1.0, 0, 0.03, true",
    "1.09, 0.09, 0.03, true",
    "1.11, 0, 0.03, false",
    "1.0, 0, 0.001, false",
    "1.0, 0, 0.108, false"
  })
  void onAPartOfTheTable(double x, double y, double z, boolean holds) {
    moveCup(x, y, z);
    assertThat(reached("On", "cup_1", "main_table_front_region")).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0, 0.06, true",
    "2.049, 0.049, 0.1, true",
    "2.051, 0, 0.06, false",
    "2, 0, 0.111, false",
    "2, 0, 0.001, true",
    "2, 0, -0.001, false"
  })
  void inARegion(double x, double y, double z, boolean holds) {
    moveCup(x, y, z);
    assertThat(reached("In", "cup_1", "tray_1_contain_region")).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "wooden_cabinet_1_top_level, Open, wooden_cabinet_1_top_region, -0.141, -0.139",
    "wooden_cabinet_1_top_level, Close, wooden_cabinet_1_top_region, 0.001, -0.001",
    "microwave_1_microjoint, Open, microwave_1, -1.31, -1.29",
    "microwave_1_microjoint, Close, microwave_1, -0.004, -0.006",
    "flat_stove_1_button, Turnon, flat_stove_1, 0.5, 0.499",
    "flat_stove_1_button, TURNOFF, flat_stove_1, -0.001, 0.0"
  })
  void joints(String joint, String predicate, String about, double holding, double failing) {
    int address = model.qposAddress(joint);
    data.reset();
    data.qpos().set(address, holding);
    data.forward();
    assertThat(reached(predicate, about)).isTrue();
    data.qpos().set(address, failing);
    data.forward();
    assertThat(reached(predicate, about)).isFalse();
  }

  @Test
  void allOfAGoalMustHold() {
    GoalTerm on = new GoalTerm("On", List.of("cup_1", "plate_1"));
    GoalTerm open = new GoalTerm("Open", List.of("microwave_1"));
    moveCup(0, 0, 0.0499);
    assertThat(Goal.of(List.of(on, open), sceneIndex).reached(data)).isFalse();
    data.qpos().set(model.qposAddress("microwave_1_microjoint"), -2);
    data.forward();
    assertThat(Goal.of(List.of(on, open), sceneIndex).reached(data)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "On, cup_2, plate_1, cup_1",
    "In, cup_1, tray_1_contian_region, tray_1_contain_region",
    "Juggle, cup_1, plate_1, Turnoff",
    "Open, plate_1, , opened",
    "Turnon, microwave_1, , turned on",
    "Close, cup_1, plate_1, has 1 argument"
  })
  void reportsErrorsInAGoal(String predicate, String first, String second, String hint) {
    List<String> arguments = second == null ? List.of(first) : List.of(first, second);
    List<GoalTerm> terms = List.of(new GoalTerm(predicate, arguments));
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> Goal.of(terms, sceneIndex))
        .withMessageContaining(hint);
  }

  @Test
  void rejectsAnEmptyGoal() {
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> Goal.of(List.of(), sceneIndex));
  }

  private boolean reached(String predicate, String... arguments) {
    GoalTerm term = new GoalTerm(predicate, List.of(arguments));
    return Goal.of(List.of(term), sceneIndex).reached(data);
  }

  private void moveCup(double x, double y, double z) {
    data.reset();
    data.qpos().setAll(model.qposAddress("cup_1_joint0"), x, y, z, 1, 0, 0, 0);
    data.forward();
  }
}
