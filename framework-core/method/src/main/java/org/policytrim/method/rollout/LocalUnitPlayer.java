package org.policytrim.method.rollout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plays units in this process. With several environment threads two units are in progress at a
 * time, so that the environments of one are stepped while the chunks of the other are predicted.
 * All planning happens on the calling thread, and units share no batch, so this never changes a
 * result.
 */
final class LocalUnitPlayer implements UnitPlayer {

  private final LockstepRunner runner;
  private final Planner planner;
  private final int together;

  /**
   * Creates a player.
   *
   * @param runner plays the episodes of a unit in lockstep
   * @param planner predicts the chunks
   * @param together the number of units in progress at a time, at least 1
   */
  LocalUnitPlayer(LockstepRunner runner, Planner planner, int together) {
    this.runner = runner;
    this.planner = planner;
    this.together = together;
  }

  /** Plays units; every environment has been returned to its pool or closed afterwards. */
  @Override
  public List<PlayedUnit> play(List<UnitWork> units, EpisodeListener listener) {
    int total = units.stream().mapToInt(unit -> unit.episodes().size()).sum();
    try (Progress progress = new Progress(units)) {
      while (progress.advance()) {
        listener.finished(progress.finished(), total);
      }
      return units.stream().map(progress::played).toList();
    }
  }

  /** The units that are in progress, and those that are finished. */
  private final class Progress implements AutoCloseable {

    private record Started(UnitWork unit, LockstepRounds rounds) {}

    private final Deque<UnitWork> waiting;
    private final List<Started> inProgress = new ArrayList<>();
    private final Map<UnitWork, PlayedUnit> finished = new HashMap<>();
    private int finishedEpisodes;

    Progress(List<UnitWork> units) {
      waiting = new ArrayDeque<>(units);
    }

    /** Advances every unit in progress once. Returns false if everything has been played. */
    boolean advance() {
      while (inProgress.size() < together && !waiting.isEmpty()) {
        UnitWork unit = waiting.removeFirst();
        inProgress.add(new Started(unit, runner.start(unit.episodes(), planner)));
      }
      if (inProgress.isEmpty()) {
        return false;
      }
      for (Started one : List.copyOf(inProgress)) {
        if (!one.rounds().advance()) {
          inProgress.remove(one);
          finished.put(one.unit(), new PlayedUnit(one.unit(), one.rounds().results()));
          finishedEpisodes += one.unit().episodes().size();
        }
      }
      return true;
    }

    int finished() {
      return finishedEpisodes + inProgress.stream().mapToInt(one -> one.rounds().finished()).sum();
    }

    PlayedUnit played(UnitWork unit) {
      PlayedUnit played = finished.get(unit);
      if (played == null) {
        throw new IllegalStateException("unit %d was not played".formatted(unit.index()));
      }
      return played;
    }

    /** Ends the units that are in progress, which exist only after a failure. */
    @Override
    public void close() {
      RuntimeException failure = null;
      for (Started one : inProgress) {
        try {
          one.rounds().close();
        } catch (RuntimeException failed) {
          failure = first(failure, failed);
        }
      }
      if (failure != null) {
        throw failure;
      }
    }

    private static RuntimeException first(@Nullable RuntimeException known, RuntimeException next) {
      if (known == null) {
        return next;
      }
      known.addSuppressed(next);
      return known;
    }
  }
}
