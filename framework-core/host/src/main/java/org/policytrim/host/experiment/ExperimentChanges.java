package org.policytrim.host.experiment;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policytrim.host.settings.Flattened;
import org.policytrim.host.settings.KebabCase;
import org.policytrim.toolkit.settings.Artifact;
import org.policytrim.toolkit.settings.Invalidates;

/**
 * The settings in which two experiments differ, each with the stored results that its change makes
 * obsolete. They are declared beside the settings with {@link Invalidates}.
 */
public final class ExperimentChanges {

  private static final String STAGES = "stages.";
  private static final String PRETRAIN = "pretrain.";

  private final List<SettingChange> changes;
  private final boolean otherChunkLength;

  private ExperimentChanges(List<SettingChange> changes, boolean otherChunkLength) {
    this.changes = changes;
    this.otherChunkLength = otherChunkLength;
  }

  /** Compares an experiment with an earlier one. */
  public static ExperimentChanges between(Experiment before, Experiment now) {
    Map<String, String> earlier = new EffectiveExperiment(before).values();
    Map<String, String> present = new EffectiveExperiment(now).values();
    boolean pretrained = before.policy().bundle().isEmpty() || now.policy().bundle().isEmpty();
    Set<String> paths = new LinkedHashSet<>(earlier.keySet());
    paths.addAll(present.keySet());
    List<SettingChange> changes = new ArrayList<>();
    for (String path : paths) {
      Optional<String> then = Optional.ofNullable(earlier.get(path));
      Optional<String> today = Optional.ofNullable(present.get(path));
      if (!then.equals(today)) {
        boolean unused = !pretrained && path.startsWith(PRETRAIN);
        changes.add(
            new SettingChange(
                path, then, today, unused ? Set.of(Artifact.NOTHING) : invalidated(path)));
      }
    }
    return new ExperimentChanges(List.copyOf(changes), before.chunkLength() != now.chunkLength());
  }

  /** Returns all changes, in the order of the file. */
  public List<SettingChange> all() {
    return changes;
  }

  /**
   * Returns true if a change, or the chunk length that follows from the settings, makes a stored
   * result obsolete. Changes of single stages count only where they affect the chunk length.
   */
  public boolean invalidate(Artifact artifact) {
    return (otherChunkLength && withDependents(Artifact.BASE).contains(artifact))
        || changes.stream()
            .filter(change -> !change.path().startsWith(STAGES))
            .anyMatch(change -> change.invalidated().contains(artifact));
  }

  /**
   * Returns the stored results that a change of a setting makes obsolete, with those built from
   * them.
   *
   * @param path a path that {@code --set} takes
   */
  public static Set<Artifact> invalidated(String path) {
    Set<Artifact> invalidated = EnumSet.noneOf(Artifact.class);
    for (Artifact declared : declared(Experiment.class, List.of(path.split("\\.")), Set.of())) {
      invalidated.addAll(withDependents(declared));
    }
    return invalidated;
  }

  /** Returns what the innermost declaration on the way along a path says. */
  private static Set<Artifact> declared(Class<?> type, List<String> path, Set<Artifact> around) {
    if (!type.isRecord() || path.isEmpty()) {
      return around;
    }
    Set<Artifact> flattened = around;
    for (RecordComponent component : type.getRecordComponents()) {
      Invalidates own = component.getAnnotation(Invalidates.class);
      Set<Artifact> here = own == null ? around : Set.of(own.value());
      if (component.isAnnotationPresent(Flattened.class)) {
        flattened = here;
      } else if (KebabCase.ofComponent(component.getName()).equals(path.getFirst())) {
        return component.getGenericType() instanceof ParameterizedType list
            // After the key of a list comes the name of one of its items.
            ? declared(itemType(list), path.subList(Math.min(2, path.size()), path.size()), here)
            : declared(component.getType(), path.subList(1, path.size()), here);
      }
    }
    return flattened;
  }

  private static Class<?> itemType(ParameterizedType list) {
    Type item = list.getActualTypeArguments()[0];
    return item instanceof Class<?> simple ? simple : Object.class;
  }

  private static Set<Artifact> withDependents(Artifact artifact) {
    EnumSet<Artifact> all = EnumSet.of(artifact);
    switch (artifact) {
      case DEMONSTRATIONS -> all.addAll(withDependents(Artifact.BASE));
      case BASE -> {
        all.addAll(withDependents(Artifact.VALIDATION));
        all.add(Artifact.BASE_EVALUATION);
      }
      case VALIDATION -> all.add(Artifact.TRAINING);
      case EVALUATION -> all.add(Artifact.BASE_EVALUATION);
      case TRAINING, BASE_EVALUATION, REPORT, NOTHING -> {}
    }
    return all;
  }
}
