package org.policytrim.libero.placement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.libero.bddl.BddlException;
import org.policytrim.libero.bddl.Fact;
import org.policytrim.libero.bddl.Rectangle;
import org.policytrim.libero.bddl.Region;
import org.policytrim.libero.bddl.Relation;
import org.policytrim.libero.bddl.TaskDescription;
import org.policytrim.libero.scene.ComposedScene;
import org.policytrim.libero.scene.ObjectKind;
import org.policytrim.libero.scene.SceneObject;
import org.policytrim.libero.scene.Workspace;

/**
 * The meaning of the initial facts, in the order in which the original draws: joints; then objects
 * on the surface, on sites, in sites, on other objects.
 */
final class PlacementPlan {

  private static final double LIFT = 0.01;

  private final ComposedScene scene;
  private final TaskDescription description;
  private final List<JointRange> joints = new ArrayList<>();
  private final List<PlacementSampler> onSurface = new ArrayList<>();
  private final List<PlacementSampler> onSites = new ArrayList<>();
  private final List<PlacementSampler> inSites = new ArrayList<>();
  private final List<PlacementSampler> onObjects = new ArrayList<>();

  /**
   * Creates the plan of a scene.
   *
   * @throws BddlException if a fact cannot be satisfied
   */
  PlacementPlan(ComposedScene scene) {
    this.scene = scene;
    this.description = scene.description();
    description.initial().forEach(this::plan);
  }

  /** Returns the ranges of joints. */
  List<JointRange> joints() {
    return joints;
  }

  /** Returns the samplers of the objects in the order of their placement. */
  List<PlacementSampler> placements() {
    List<PlacementSampler> all = new ArrayList<>(onSurface);
    all.addAll(onSites);
    all.addAll(inSites);
    all.addAll(onObjects);
    return all;
  }

  private void plan(Fact fact) {
    switch (fact.relation()) {
      case ON -> planOn(fact);
      case IN -> {
        if (description.regions().containsKey(fact.arguments().get(1))) {
          Region region = region(fact);
          inSites.add(
              new PlacementSampler(
                  object(fact),
                  List.of(new Rectangle(0, 0, 0, 0)),
                  PlacementReference.site(region.target(), region.name(), false),
                  0,
                  true,
                  0,
                  OrientationSampler.of(object(fact).kind().rotations())));
        }
      }
      case OPEN, CLOSE, TURNON, TURNOFF -> joints.add(joints(fact));
    }
  }

  private void planOn(Fact fact) {
    String below = fact.arguments().get(1);
    SceneObject object = object(fact);
    OrientationSampler orientation = OrientationSampler.of(object.kind().rotations());
    SceneObject other = scene.objects().get(below);
    if (other != null && !other.isFixture()) {
      onObjects.add(
          new PlacementSampler(
              object,
              List.of(new Rectangle(0, 0, 0, 0)),
              PlacementReference.top(below),
              0,
              false,
              LIFT,
              orientation));
      return;
    }
    if (!description.regions().containsKey(below)) {
      return;
    }
    Region region = region(fact);
    if (scene.objects().containsKey(region.target())) {
      onSites.add(onSite(fact, object, region, orientation));
    } else {
      onSurface.add(onSurface(fact, object, region, orientation));
    }
  }

  private PlacementSampler onSite(
      Fact fact, SceneObject object, Region region, OrientationSampler orientation) {
    double[] size =
        scene
            .siteSize(region.name())
            .orElseThrow(
                () -> error(fact, "no model has a site for the region '" + region.name() + "'"));
    Rectangle half = new Rectangle(-size[0] / 2, -size[1] / 2, size[0] / 2, size[1] / 2);
    return new PlacementSampler(
        object,
        List.of(half),
        PlacementReference.site(region.target(), region.name(), true),
        object.radius(),
        true,
        0,
        orientation);
  }

  private PlacementSampler onSurface(
      Fact fact, SceneObject object, Region region, OrientationSampler orientation) {
    if (region.ranges().isEmpty()) {
      throw error(fact, "the region '" + region.name() + "' has no :ranges");
    }
    Workspace workspace = scene.workspace();
    double[] origin = workspace.origin();
    PlacementReference reference = PlacementReference.surface(origin[0], origin[1], origin[2]);
    if (object.isFixture()) {
      return new PlacementSampler(
          object,
          region.ranges(),
          reference,
          0,
          false,
          workspace.fixtureHeight(),
          OrientationSampler.upright(region.lowYaw(), region.highYaw()));
    }
    String category = description.category(region.target()).orElse("");
    if (!workspace.isSurface(category)) {
      throw error(fact, "objects cannot be placed on a %s".formatted(category));
    }
    double inset = workspace.holdsWholeObjects() ? object.radius() : 0;
    return new PlacementSampler(object, region.ranges(), reference, inset, true, LIFT, orientation);
  }

  private JointRange joints(Fact fact) {
    String name = fact.subject();
    Region region = description.regions().get(name);
    SceneObject object = scene.objects().get(region == null ? name : region.target());
    ObjectKind.@Nullable JointRanges ranges = object == null ? null : object.kind().joint();
    List<Double> range = ranges == null ? null : range(fact.relation(), ranges);
    if (range == null) {
      throw error(fact, "'%s' cannot satisfy this condition".formatted(name));
    }
    List<String> names = region == null ? object.joints() : scene.siteJoints(region.name());
    return new JointRange(names, range.getFirst(), range.getLast());
  }

  private static @Nullable List<Double> range(Relation relation, ObjectKind.JointRanges ranges) {
    return switch (relation) {
      case OPEN -> ranges.open();
      case CLOSE -> ranges.close();
      case TURNON -> ranges.turnOn();
      case TURNOFF -> ranges.turnOff();
      case ON, IN -> null;
    };
  }

  private SceneObject object(Fact fact) {
    SceneObject object = scene.objects().get(fact.subject());
    if (object == null) {
      throw error(fact, "'%s' cannot be placed".formatted(fact.subject()));
    }
    return object;
  }

  private Region region(Fact fact) {
    return description.regions().get(fact.arguments().get(1));
  }

  private BddlException error(Fact fact, String problem) {
    return new BddlException(description.file(), fact.position(), problem + ", in " + fact);
  }
}
