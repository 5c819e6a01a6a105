package org.policytrim.libero.scene;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrim.libero.bddl.TaskDescription;

/**
 * A task's composed scene, not yet compiled.
 *
 * @param description what it was composed from
 * @param workspace where it takes place
 * @param objects what can be moved and what stands fast, by name, in the order of the model
 * @param xml the model, MJCF; files are named by absolute paths
 */
public record Scene(
    TaskDescription description,
    Workspace workspace,
    Map<String, SceneObject> objects,
    String xml) {

  public Scene {
    objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
  }

  /** Half of the sides of a place that a model marks, in metres; empty where none does. */
  public Optional<double[]> markSize(String region) {
    return mark(region).map(Marks.Region::size);
  }

  /** The joints that move a place that a model marks. */
  public List<String> markJoints(String region) {
    return mark(region).map(Marks.Region::joints).orElse(List.of());
  }

  private Optional<Marks.Region> mark(String region) {
    return objects.values().stream()
        .map(object -> object.region(region))
        .flatMap(Optional::stream)
        .reduce((_, last) -> last);
  }

  /** The names of the stoves. */
  public List<String> stoves() {
    return objects.values().stream()
        .filter(object -> object.kind().joint() != null && object.kind().joint().turnOn() != null)
        .map(SceneObject::name)
        .toList();
  }
}
