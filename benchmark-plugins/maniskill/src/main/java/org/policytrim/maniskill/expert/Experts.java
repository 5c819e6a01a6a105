package org.policytrim.maniskill.expert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.maniskill.robot.ControlMode;
import org.policytrim.maniskill.task.TaskWorld;

/** The demonstrators of all tasks that have one. */
public final class Experts {

  private static final Map<String, Style> STYLES = new LinkedHashMap<>();
  private static final Map<String, Script> SCRIPTS = new LinkedHashMap<>();

  static {
    STYLES.put("expert", Style.EXPERT);
    STYLES.put("teleoperated", Style.TELEOPERATED);
    SCRIPTS.put("PickCube-v1", CubeScripts::pick);
    SCRIPTS.put("PushCube-v1", CubeScripts::push);
    SCRIPTS.put("PullCube-v1", CubeScripts::pull);
    SCRIPTS.put("StackCube-v1", CubeScripts::stack);
    SCRIPTS.put("LiftPegUpright-v1", PegScripts::upright);
    SCRIPTS.put("PlaceSphere-v1", CubeScripts::place);
    SCRIPTS.put("StackPyramid-v1", CubeScripts::pyramid);
    SCRIPTS.put("PullCubeTool-v1", PegScripts::pullWithTool);
    SCRIPTS.put("PegInsertionSide-v1", PegScripts::insert);
    SCRIPTS.put("PegInsertionSideWide-v1", PegScripts::insert);
    SCRIPTS.put("PlugCharger-v1", PegScripts::plug);
  }

  private Experts() {}

  /** Returns the styles, the quickest first. */
  public static List<String> styles() {
    return List.copyOf(STYLES.keySet());
  }

  /** Returns the ids of the tasks that can be demonstrated. */
  public static List<String> tasks() {
    return List.copyOf(SCRIPTS.keySet());
  }

  /**
   * Returns whether tasks can be demonstrated in a control mode: not if it cannot rotate the tool.
   */
  public static boolean canUse(ControlMode mode) {
    return !mode.movesTool() || mode.rotatesTool();
  }

  /**
   * Creates a demonstrator for an episode.
   *
   * @param world a world that has just been reset
   * @param mode the control mode of its actions
   * @param style one of {@link #styles()}
   * @param random the only source of chance
   * @throws IllegalArgumentException if the task, the control mode or the style has no demonstrator
   */
  public static Demonstrator of(
      TaskWorld world, ControlMode mode, String style, RandomGenerator random) {
    Style manner = STYLES.get(style);
    if (manner == null) {
      throw new IllegalArgumentException(
          "maniskill is demonstrated in the styles %s, found '%s'".formatted(styles(), style));
    }
    Script script = SCRIPTS.get(world.spec().id());
    if (script == null) {
      throw new IllegalArgumentException(
          "%s has no demonstrator; these tasks have one: %s".formatted(world.spec().id(), tasks()));
    }
    if (!canUse(mode)) {
      throw new IllegalArgumentException(
          "the control mode %s cannot rotate the tool, which demonstrations need"
              .formatted(mode.label()));
    }
    return new ScriptPlayer(script, world, mode, manner, random);
  }
}
