package org.policytrim.metaworld.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.policytrim.metaworld.world.Scene;

/**
 * A task told in another's world: the world begins and looks as for one task, markers included, but
 * instruction and judgement are another's. So it can be seen whether a policy does what it is told
 * or what the picture reminds it of. Named {@code faucet-close-v3@faucet-open-v3}: the faucet
 * stands as for opening, and is to be closed.
 *
 * <p>Two tasks cross where scene file, hand and workspace are the same and their random vectors
 * have one layout. Not among the original's tasks, and in none of its sets.
 */
public final class Crossing {

  private static final String IN = "@";

  private Crossing() {}

  /** The names of all crossings, in the catalogue's order. */
  static List<String> ids(List<TaskSpec> tasks) {
    List<String> ids = new ArrayList<>();
    for (TaskSpec world : tasks) {
      for (TaskSpec told : tasks) {
        if (told != world && crosses(told, world)) {
          ids.add(told.id() + IN + world.id());
        }
      }
    }
    return ids;
  }

  /** The task that is told: what stands before the {@code @}, or the whole name. */
  public static String told(String id) {
    int at = id.indexOf(IN);
    return at < 0 ? id : id.substring(0, at);
  }

  /** The crossing of a name; empty if the name is no crossing's. */
  static Optional<TaskSpec> of(String id, List<TaskSpec> tasks) {
    for (TaskSpec world : tasks) {
      for (TaskSpec told : tasks) {
        if (told != world && id.equals(told.id() + IN + world.id()) && crosses(told, world)) {
          return Optional.of(of(id, told, world));
        }
      }
    }
    return Optional.empty();
  }

  private static TaskSpec of(String id, TaskSpec told, TaskSpec world) {
    return new TaskSpec(
        id,
        told.instruction(),
        world.model(),
        world.hand(),
        world.workspace(),
        world.goals(),
        told.goalBounds(),
        scene -> new ToldRules(told.rules().apply(scene), world.rules().apply(scene), scene));
  }

  private static boolean crosses(TaskSpec told, TaskSpec world) {
    return told.model().equals(world.model())
        && Arrays.equals(told.hand(), world.hand())
        && Arrays.equals(told.workspace().low(), world.workspace().low())
        && Arrays.equals(told.workspace().high(), world.workspace().high())
        && told.goals().size() == world.goals().size();
  }

  /** One task's judgement over a world arranged for another. */
  private static final class ToldRules extends Rules {

    private final Rules told;
    private final Rules world;

    ToldRules(Rules told, Rules world, Scene scene) {
      super(scene, 0);
      this.told = told;
      this.world = world;
    }

    @Override
    public void arrange(double[] goal) {
      world.arrange(goal);
    }

    @Override
    void begin(double[] goal) {
      world.begin(goal, tipStart);
      told.begin(goal, tipStart);
    }

    @Override
    public double[] target() {
      return told.target();
    }

    @Override
    public double[] memory() {
      return told.memory();
    }

    @Override
    public void recall(double[] memory) {
      told.recall(memory);
    }

    @Override
    public void look(double[] into, int at) {
      told.look(into, at);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      told.judge(sight, judgement);
    }
  }
}
