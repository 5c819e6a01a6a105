package org.policytrim.libero.scene;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrim.libero.bddl.TaskDescription;

/**
 * The composed scene of a task, not yet compiled.
 *
 * @param description its task description
 * @param workspace its workspace
 * @param objects all objects and fixtures by name, in the order of the model
 * @param xml the model, MJCF; files are absolute paths
 */
public record ComposedScene(
    TaskDescription description,
    Workspace workspace,
    Map<String, SceneObject> objects,
    String xml) {

  public ComposedScene {
    objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
  }

  /** Returns the half sizes of the site of a region, in metres; empty if no model has one. */
  public Optional<double[]> siteSize(String region) {
    return site(region).map(ModelSites.Region::size);
  }

  /** Returns the joints that move the site of a region. */
  public List<String> siteJoints(String region) {
    return site(region).map(ModelSites.Region::joints).orElse(List.of());
  }

  private Optional<ModelSites.Region> site(String region) {
    return objects.values().stream()
        .map(object -> object.region(region))
        .flatMap(Optional::stream)
        .reduce((_, last) -> last);
  }

  /** Returns the names of the stoves. */
  public List<String> stoves() {
    return objects.values().stream()
        .filter(object -> object.kind().joint() != null && object.kind().joint().turnOn() != null)
        .map(SceneObject::name)
        .toList();
  }
}
