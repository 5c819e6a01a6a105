package org.policytrim.libero.predicate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.NearestNames;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.mujoco.array.IntView;
import org.policytrim.mujoco.generated.Constants;
import org.policytrim.mujoco.generated.ModelArrays;

/** The things and regions of a compiled scene by the names of the task's BDDL file. */
public final class Surroundings {

  private static final String ROOT = "_main";

  /** Geoms of this group collide, those of others are only seen. */
  private static final int COLLIDING = 0;

  private final MjModel model;
  private final Map<String, Integer> bodies;
  private final Map<String, Integer> sites;
  private final IntView parents;
  private final Map<String, Thing> things = new HashMap<>();
  private final Map<String, Region> regions = new HashMap<>();

  /** The surroundings that a model shows. */
  public Surroundings(MjModel model) {
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

  /** The model. */
  public MjModel model() {
    return model;
  }

  /** Whether there is a thing of that name. */
  public boolean hasThing(String name) {
    return bodies.containsKey(name + ROOT);
  }

  /** Whether there is a region of that name. */
  public boolean hasRegion(String name) {
    return sites.containsKey(name);
  }

  /**
   * The object or fixture of a name.
   *
   * @throws PluginException if the scene has none
   */
  public Thing thing(String name) {
    return things.computeIfAbsent(name, this::findThing);
  }

  /**
   * The region of a name.
   *
   * @throws PluginException if the scene has none
   */
  public Region region(String name) {
    return regions.computeIfAbsent(name, this::findRegion);
  }

  private Thing findThing(String name) {
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
    IntView holders = model.view(ModelArrays.GEOM_BODYID);
    IntView groups = model.view(ModelArrays.GEOM_GROUP);
    for (int geom = 0; geom < holders.length(); geom++) {
      if (groups.get(geom) == COLLIDING && within(holders.get(geom), root)) {
        geoms.set(geom);
      }
    }
    List<Integer> joints = new ArrayList<>();
    IntView jointBodies = model.view(ModelArrays.JNT_BODYID);
    for (int joint = 0; joint < jointBodies.length(); joint++) {
      if (within(jointBodies.get(joint), root)) {
        addSingle(joints, joint);
      }
    }
    return new Thing(name, root, geoms, joints);
  }

  private Region findRegion(String name) {
    Integer site = sites.get(name);
    if (site == null) {
      throw unknown("region", name, List.copyOf(sites.keySet()));
    }
    int holder = model.view(ModelArrays.SITE_BODYID).get(site);
    List<Integer> joints = new ArrayList<>();
    IntView jointBodies = model.view(ModelArrays.JNT_BODYID);
    for (int joint = 0; joint < jointBodies.length(); joint++) {
      if (jointBodies.get(joint) == holder) {
        addSingle(joints, joint);
      }
    }
    return new Region(name, site, owner(holder), joints);
  }

  private Optional<Thing> owner(int body) {
    for (int at = body; at > 0; at = parents.get(at)) {
      String name = model.name(ObjectType.BODY, at);
      if (name.endsWith(ROOT)) {
        return Optional.of(thing(name.substring(0, name.length() - ROOT.length())));
      }
    }
    return Optional.empty();
  }

  /** Hinges and slides are of one number; free joints say nothing about open or shut. */
  private void addSingle(List<Integer> addresses, int joint) {
    int kind = model.view(ModelArrays.JNT_TYPE).get(joint);
    if (kind == Constants.mjJNT_HINGE || kind == Constants.mjJNT_SLIDE) {
      addresses.add(model.view(ModelArrays.JNT_QPOSADR).get(joint));
    }
  }

  private boolean within(int body, int root) {
    int at = body;
    while (at > root) {
      at = parents.get(at);
    }
    return at == root;
  }

  private static PluginException unknown(String kind, String name, List<String> known) {
    return new PluginException(
        "libero",
        "the scene has no %s '%s' (%s)".formatted(kind, name, NearestNames.hint(name, known)),
        "Mend the name in the BDDL file's goal");
  }
}
