package org.policytrim.libero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.libero.SettledWorlds.Settled;

class SettledWorldsTest {

  private final SettledWorlds worlds = new SettledWorlds();
  private final List<InitialState> settled = new ArrayList<>();

  @Test
  void settlesEachStateOnce() {
    InitialState first = new InitialState("libero_goal_7", StateSplit.TRAINING, 3);
    InitialState sameNumber = new InitialState("libero_goal_7", StateSplit.VALIDATION, 3);
    InitialState otherTask = new InitialState("libero_goal_6", StateSplit.TRAINING, 3);

    Settled found = world(first);
    assertThat(world(sameNumber)).isNotSameAs(found);
    assertThat(world(otherTask)).isNotSameAs(found);
    assertThat(world(first)).isSameAs(found);
    assertThat(settled).containsExactly(first, sameNumber, otherTask);
  }

  @Test
  void forgetsWhatWasNotAskedForTheLongest() {
    InitialState kept = new InitialState("libero_goal_7", StateSplit.TRAINING, 0);
    InitialState dropped = new InitialState("libero_goal_7", StateSplit.TRAINING, 1);
    world(kept);
    world(dropped);
    for (int index = 2; index < 4097; index++) {
      world(new InitialState("libero_goal_7", StateSplit.TRAINING, index));
      world(kept);
    }
    settled.clear();
    world(kept);
    world(dropped);
    assertThat(settled).containsExactly(dropped);
  }

  @Test
  void handsOutCopies() {
    InitialState state = new InitialState("libero_goal_7", StateSplit.TRAINING, 0);
    world(state).saved()[0] = 5;
    assertThat(world(state).saved()).containsExactly(1, 2);
  }

  private Settled world(InitialState state) {
    return worlds.of(
        state,
        () -> {
          settled.add(state);
          return new Settled(List.of(), new double[] {1, 2});
        });
  }
}
