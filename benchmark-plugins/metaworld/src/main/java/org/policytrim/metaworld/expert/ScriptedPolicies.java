package org.policytrim.metaworld.expert;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The scripted policies of all tasks. */
public final class ScriptedPolicies {

  private static final Map<String, Function<ExpertObservation, HandCommand>> BY_TASK =
      Map.ofEntries(
          Map.entry("assembly-v3", ToolPolicies::assembly),
          Map.entry("basketball-v3", ToolPolicies::basketball),
          Map.entry("bin-picking-v3", PuckPolicies::binPicking),
          Map.entry("box-close-v3", ToolPolicies::boxClose),
          Map.entry("button-press-topdown-v3", FixturePolicies::buttonPressTopdown),
          Map.entry("button-press-topdown-wall-v3", FixturePolicies::buttonPressTopdownWall),
          Map.entry("button-press-v3", FixturePolicies::buttonPress),
          Map.entry("button-press-wall-v3", FixturePolicies::buttonPressWall),
          Map.entry("coffee-button-v3", FixturePolicies::coffeeButton),
          Map.entry("coffee-pull-v3", FixturePolicies::coffeePull),
          Map.entry("coffee-push-v3", FixturePolicies::coffeePush),
          Map.entry("dial-turn-v3", FixturePolicies::dialTurn),
          Map.entry("disassemble-v3", ToolPolicies::disassemble),
          Map.entry("door-close-v3", FixturePolicies::doorClose),
          Map.entry("door-lock-v3", FixturePolicies::doorLock),
          Map.entry("door-open-v3", FixturePolicies::doorOpen),
          Map.entry("door-unlock-v3", FixturePolicies::doorUnlock),
          Map.entry("drawer-close-v3", FixturePolicies::drawerClose),
          Map.entry("drawer-open-v3", FixturePolicies::drawerOpen),
          Map.entry("faucet-close-v3", HandlePolicies::faucetClose),
          Map.entry("faucet-open-v3", HandlePolicies::faucetOpen),
          Map.entry("hammer-v3", ToolPolicies::hammer),
          Map.entry("hand-insert-v3", ToolPolicies::handInsert),
          Map.entry("handle-press-side-v3", HandlePolicies::handlePressSide),
          Map.entry("handle-press-v3", HandlePolicies::handlePress),
          Map.entry("handle-pull-side-v3", HandlePolicies::handlePullSide),
          Map.entry("handle-pull-v3", HandlePolicies::handlePull),
          Map.entry("lever-pull-v3", HandlePolicies::leverPull),
          Map.entry("peg-insert-side-v3", ToolPolicies::pegInsertSide),
          Map.entry("peg-unplug-side-v3", ToolPolicies::pegUnplugSide),
          Map.entry("pick-out-of-hole-v3", PuckPolicies::pickOutOfHole),
          Map.entry("pick-place-v3", PuckPolicies::pickPlace),
          Map.entry("pick-place-wall-v3", PuckPolicies::pickPlaceWall),
          Map.entry("plate-slide-back-side-v3", HandlePolicies::plateSlideBackSide),
          Map.entry("plate-slide-back-v3", HandlePolicies::plateSlideBack),
          Map.entry("plate-slide-side-v3", HandlePolicies::plateSlideSide),
          Map.entry("plate-slide-v3", HandlePolicies::plateSlide),
          Map.entry("push-back-v3", PuckPolicies::pushBack),
          Map.entry("push-v3", PuckPolicies::push),
          Map.entry("push-wall-v3", PuckPolicies::pushWall),
          Map.entry("reach-v3", PuckPolicies::reach),
          Map.entry("reach-wall-v3", PuckPolicies::reachWall),
          Map.entry("shelf-place-v3", PuckPolicies::shelfPlace),
          Map.entry("soccer-v3", PuckPolicies::soccer),
          Map.entry("stick-pull-v3", ToolPolicies::stickPull),
          Map.entry("stick-push-v3", ToolPolicies::stickPush),
          Map.entry("sweep-into-v3", PuckPolicies::sweepInto),
          Map.entry("sweep-v3", PuckPolicies::sweep),
          Map.entry("window-close-v3", HandlePolicies::windowClose),
          Map.entry("window-open-v3", HandlePolicies::windowOpen));

  private ScriptedPolicies() {}

  /** Returns the ids of the tasks that have a policy: all of them. */
  public static Set<String> tasks() {
    return BY_TASK.keySet();
  }

  /**
   * Returns the policy of a task.
   *
   * @param task such as {@code drawer-open-v3}
   * @throws IllegalArgumentException if there is no such task
   */
  public static ScriptedPolicy of(String task) {
    Function<ExpertObservation, HandCommand> rule = BY_TASK.get(task);
    if (rule == null) {
      throw new IllegalArgumentException("there is no scripted policy for the task '" + task + "'");
    }
    return observation -> {
      ExpertObservation seen = new ExpertObservation(observation);
      return rule.apply(seen).toAction(seen.hand());
    };
  }
}
