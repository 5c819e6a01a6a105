package org.policytrim.metaworld.expert;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The expert of each task. */
public final class Experts {

  private static final Map<String, Function<Glance, Move>> BY_TASK =
      Map.ofEntries(
          Map.entry("assembly-v3", ToolExperts::assembly),
          Map.entry("basketball-v3", ToolExperts::basketball),
          Map.entry("bin-picking-v3", PuckExperts::binPicking),
          Map.entry("box-close-v3", ToolExperts::boxClose),
          Map.entry("button-press-topdown-v3", FixtureExperts::buttonPressTopdown),
          Map.entry("button-press-topdown-wall-v3", FixtureExperts::buttonPressTopdownWall),
          Map.entry("button-press-v3", FixtureExperts::buttonPress),
          Map.entry("button-press-wall-v3", FixtureExperts::buttonPressWall),
          Map.entry("coffee-button-v3", FixtureExperts::coffeeButton),
          Map.entry("coffee-pull-v3", FixtureExperts::coffeePull),
          Map.entry("coffee-push-v3", FixtureExperts::coffeePush),
          Map.entry("dial-turn-v3", FixtureExperts::dialTurn),
          Map.entry("disassemble-v3", ToolExperts::disassemble),
          Map.entry("door-close-v3", FixtureExperts::doorClose),
          Map.entry("door-lock-v3", FixtureExperts::doorLock),
          Map.entry("door-open-v3", FixtureExperts::doorOpen),
          Map.entry("door-unlock-v3", FixtureExperts::doorUnlock),
          Map.entry("drawer-close-v3", FixtureExperts::drawerClose),
          Map.entry("drawer-open-v3", FixtureExperts::drawerOpen),
          Map.entry("faucet-close-v3", HandleExperts::faucetClose),
          Map.entry("faucet-open-v3", HandleExperts::faucetOpen),
          Map.entry("hammer-v3", ToolExperts::hammer),
          Map.entry("hand-insert-v3", ToolExperts::handInsert),
          Map.entry("handle-press-side-v3", HandleExperts::handlePressSide),
          Map.entry("handle-press-v3", HandleExperts::handlePress),
          Map.entry("handle-pull-side-v3", HandleExperts::handlePullSide),
          Map.entry("handle-pull-v3", HandleExperts::handlePull),
          Map.entry("lever-pull-v3", HandleExperts::leverPull),
          Map.entry("peg-insert-side-v3", ToolExperts::pegInsertSide),
          Map.entry("peg-unplug-side-v3", ToolExperts::pegUnplugSide),
          Map.entry("pick-out-of-hole-v3", PuckExperts::pickOutOfHole),
          Map.entry("pick-place-v3", PuckExperts::pickPlace),
          Map.entry("pick-place-wall-v3", PuckExperts::pickPlaceWall),
          Map.entry("plate-slide-back-side-v3", HandleExperts::plateSlideBackSide),
          Map.entry("plate-slide-back-v3", HandleExperts::plateSlideBack),
          Map.entry("plate-slide-side-v3", HandleExperts::plateSlideSide),
          Map.entry("plate-slide-v3", HandleExperts::plateSlide),
          Map.entry("push-back-v3", PuckExperts::pushBack),
          Map.entry("push-v3", PuckExperts::push),
          Map.entry("push-wall-v3", PuckExperts::pushWall),
          Map.entry("reach-v3", PuckExperts::reach),
          Map.entry("reach-wall-v3", PuckExperts::reachWall),
          Map.entry("shelf-place-v3", PuckExperts::shelfPlace),
          Map.entry("soccer-v3", PuckExperts::soccer),
          Map.entry("stick-pull-v3", ToolExperts::stickPull),
          Map.entry("stick-push-v3", ToolExperts::stickPush),
          Map.entry("sweep-into-v3", PuckExperts::sweepInto),
          Map.entry("sweep-v3", PuckExperts::sweep),
          Map.entry("window-close-v3", HandleExperts::windowClose),
          Map.entry("window-open-v3", HandleExperts::windowOpen));

  private Experts() {}

  /** The tasks that have an expert: all of them. */
  public static Set<String> tasks() {
    return BY_TASK.keySet();
  }

  /**
   * The expert of a task.
   *
   * @param task such as {@code drawer-open-v3}
   * @throws IllegalArgumentException if there is no such task
   */
  public static Expert of(String task) {
    Function<Glance, Move> rule = BY_TASK.get(task);
    if (rule == null) {
      throw new IllegalArgumentException("no expert knows the task '" + task + "'");
    }
    return observation -> {
      Glance glance = new Glance(observation);
      return rule.apply(glance).from(glance.hand());
    };
  }
}
