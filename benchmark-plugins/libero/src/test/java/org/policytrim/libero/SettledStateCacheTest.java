package org.policytrim.libero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.libero.SettledStateCache.SettledState;

class SettledStateCacheTest {

  private final SettledStateCache states = new SettledStateCache();
  private final List<InitialState> settled = new ArrayList<>();

  @Test
  void settlesEachStateOnce() {
    InitialState first = new InitialState("libero_goal_7", StateSplit.TRAINING, 3);
    InitialState sameNumber = new InitialState("libero_goal_7", StateSplit.VALIDATION, 3);
    InitialState otherTask = new InitialState("libero_goal_6", StateSplit.TRAINING, 3);

    SettledState found = simulation(first);
    assertThat(simulation(sameNumber)).isNotSameAs(found);
    assertThat(simulation(otherTask)).isNotSameAs(found);
    assertThat(simulation(first)).isSameAs(found);
    assertThat(settled).containsExactly(first, sameNumber, otherTask);
  }

  @Test
  void removesTheLeastRecentlyUsedState() {
    InitialState kept = new InitialState("libero_goal_7", StateSplit.TRAINING, 0);
    InitialState dropped = new InitialState("libero_goal_7", StateSplit.TRAINING, 1);
    simulation(kept);
    simulation(dropped);
    for (int index = 2; index < 4097; index++) {
      simulation(new InitialState("libero_goal_7", StateSplit.TRAINING, index));
      simulation(kept);
    }
    settled.clear();
    simulation(kept);
    simulation(dropped);
    assertThat(settled).containsExactly(dropped);
  }

  @Test
  void returnsCopies() {
    InitialState state = new InitialState("libero_goal_7", StateSplit.TRAINING, 0);
    simulation(state).saved()[0] = 5;
    assertThat(simulation(state).saved()).containsExactly(1, 2);
  }

  private SettledState simulation(InitialState state) {
    return states.of(
        state,
        () -> {
          settled.add(state);
          return new SettledState(List.of(), new double[] {1, 2});
        });
  }
}
