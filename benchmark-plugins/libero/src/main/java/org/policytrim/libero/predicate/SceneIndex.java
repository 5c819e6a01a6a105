package org.policytrim.libero.predicate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.mujoco.array.IntView;
import org.policytrim.mujoco.generated.Constants;
import org.policytrim.mujoco.generated.ModelArrays;
import org.policytrim.toolkit.text.Suggestions;

/** The objects and regions of a compiled scene by the names of the task's BDDL file. */
public final class SceneIndex {

  private static final String ROOT = "_main";

  /** The group of the geoms that take part in contacts; those of other groups are only visible. */
  private static final int COLLIDING = 0;

  private final MjModel model;
  private final Map<String, Integer> bodies;
  private final Map<String, Integer> sites;
  private final IntView parents;
  private final Map<String, ModelObject> objects = new HashMap<>();
  private final Map<String, ModelRegion> regions = new HashMap<>();

  /** Creates the index of a model. */
  public SceneIndex(MjModel model) {
    this.model = model;
    this.bodies = numbered(model.names(ObjectType.BODY));
    this.sites = numbered(model.names(ObjectType.SITE));
    this.parents = model.view(ModelArrays.BODY_PARENTID);
  }

  private static Map<String, Integer> numbered(List<String> names) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      numbers.put(names.get(i), i);
    }
    return numbers;
  }

  /** Returns the model. */
  public MjModel model() {
    return model;
  }

  /** Returns whether there is an object with a name. */
  public boolean hasObject(String name) {
    return bodies.containsKey(name + ROOT);
  }

  /** Returns whether there is a region with a name. */
  public boolean hasRegion(String name) {
    return sites.containsKey(name);
  }

  /**
   * Returns the object or fixture with a name.
   *
   * @throws PluginException if the scene has none
   */
  public ModelObject object(String name) {
    return objects.computeIfAbsent(name, this::findObject);
  }

  /**
   * Returns the region with a name.
   *
   * @throws PluginException if the scene has none
   */
  public ModelRegion region(String name) {
    return regions.computeIfAbsent(name, this::findRegion);
  }

  private ModelObject findObject(String name) {
    Integer root = bodies.get(name + ROOT);
    if (root == null) {
      List<String> known =
          bodies.keySet().stream()
              .filter(body -> body.endsWith(ROOT))
              .map(body -> body.substring(0, body.length() - ROOT.length()))
              .toList();
      throw unknown("object or fixture", name, known);
    }
    BitSet geoms = new BitSet();
    IntView geomBodies = model.view(ModelArrays.GEOM_BODYID);
    IntView groups = model.view(ModelArrays.GEOM_GROUP);
    for (int geom = 0; geom < geomBodies.length(); geom++) {
      if (groups.get(geom) == COLLIDING && isBelow(geomBodies.get(geom), root)) {
        geoms.set(geom);
      }
    }
    List<Integer> joints = new ArrayList<>();
    IntView jointBodies = model.view(ModelArrays.JNT_BODYID);
    for (int joint = 0; joint < jointBodies.length(); joint++) {
      if (isBelow(jointBodies.get(joint), root)) {
        addSingle(joints, joint);
      }
    }
    return new ModelObject(name, root, geoms, joints);
  }

  private ModelRegion findRegion(String name) {
    Integer site = sites.get(name);
    if (site == null) {
      throw unknown("region", name, List.copyOf(sites.keySet()));
    }
    int body = model.view(ModelArrays.SITE_BODYID).get(site);
    List<Integer> joints = new ArrayList<>();
    IntView jointBodies = model.view(ModelArrays.JNT_BODYID);
    for (int joint = 0; joint < jointBodies.length(); joint++) {
      if (jointBodies.get(joint) == body) {
        addSingle(joints, joint);
      }
    }
    return new ModelRegion(name, site, owner(body), joints);
  }

  private Optional<ModelObject> owner(int body) {
    for (int at = body; at > 0; at = parents.get(at)) {
      String name = model.name(ObjectType.BODY, at);
      if (name.endsWith(ROOT)) {
        return Optional.of(object(name.substring(0, name.length() - ROOT.length())));
      }
    }
    return Optional.empty();
  }

  /** Adds the index of a hinge or slide; free joints do not determine whether something is open. */
  private void addSingle(List<Integer> addresses, int joint) {
    int kind = model.view(ModelArrays.JNT_TYPE).get(joint);
    if (kind == Constants.mjJNT_HINGE || kind == Constants.mjJNT_SLIDE) {
      addresses.add(model.view(ModelArrays.JNT_QPOSADR).get(joint));
    }
  }

  private boolean isBelow(int body, int root) {
    int at = body;
    while (at > root) {
      at = parents.get(at);
    }
    return at == root;
  }

  private static PluginException unknown(String kind, String name, List<String> known) {
    return new PluginException(
        "libero",
        "the scene has no %s '%s' (%s)".formatted(kind, name, Suggestions.hint(name, known)),
        "Correct the name in the goal of the BDDL file");
  }
}
