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
import org.policytrim.libero.scene.ObjectKind;
import org.policytrim.libero.scene.Scene;
import org.policytrim.libero.scene.SceneObject;
import org.policytrim.libero.scene.Workspace;

/**
 * What the facts of a beginning mean, in the order in which the original draws: joints; then what
 * stands on the surface, on or in marked places, on other objects.
 */
final class PlacementPlan {

  private static final double LIFT = 0.01;

  private final Scene scene;
  private final TaskDescription description;
  private final List<JointDraw> joints = new ArrayList<>();
  private final List<Placement> onSurface = new ArrayList<>();
  private final List<Placement> onMarks = new ArrayList<>();
  private final List<Placement> inMarks = new ArrayList<>();
  private final List<Placement> onObjects = new ArrayList<>();

  /**
   * The plan of a scene.
   *
   * @throws BddlException if a fact can't be brought about
   */
  PlacementPlan(Scene scene) {
    this.scene = scene;
    this.description = scene.description();
    description.initial().forEach(this::plan);
  }

  /** Which joints begin where. */
  List<JointDraw> joints() {
    return joints;
  }

  /** What is put down, in this order. */
  List<Placement> placements() {
    List<Placement> all = new ArrayList<>(onSurface);
    all.addAll(onMarks);
    all.addAll(inMarks);
    all.addAll(onObjects);
    return all;
  }

  private void plan(Fact fact) {
    switch (fact.relation()) {
      case ON -> planOn(fact);
      case IN -> {
        if (description.regions().containsKey(fact.arguments().get(1))) {
          Region region = region(fact);
          inMarks.add(
              new Placement(
                  object(fact),
                  List.of(new Rectangle(0, 0, 0, 0)),
                  Ground.mark(region.target(), region.name(), false),
                  0,
                  true,
                  0,
                  Turning.of(object(fact).kind().turns())));
        }
      }
      case OPEN, CLOSE, TURNON, TURNOFF -> joints.add(joints(fact));
    }
  }

  private void planOn(Fact fact) {
    String below = fact.arguments().get(1);
    SceneObject object = object(fact);
    Turning turning = Turning.of(object.kind().turns());
    SceneObject other = scene.objects().get(below);
    if (other != null && !other.isFixture()) {
      onObjects.add(
          new Placement(
              object,
              List.of(new Rectangle(0, 0, 0, 0)),
              Ground.top(below),
              0,
              false,
              LIFT,
              turning));
      return;
    }
    if (!description.regions().containsKey(below)) {
      return;
    }
    Region region = region(fact);
    if (scene.objects().containsKey(region.target())) {
      onMarks.add(onMark(fact, object, region, turning));
    } else {
      onSurface.add(onSurface(fact, object, region, turning));
    }
  }

  private Placement onMark(Fact fact, SceneObject object, Region region, Turning turning) {
    double[] size =
        scene
            .markSize(region.name())
            .orElseThrow(() -> error(fact, "no model marks the region '" + region.name() + "'"));
    Rectangle half = new Rectangle(-size[0] / 2, -size[1] / 2, size[0] / 2, size[1] / 2);
    return new Placement(
        object,
        List.of(half),
        Ground.mark(region.target(), region.name(), true),
        object.radius(),
        true,
        0,
        turning);
  }

  private Placement onSurface(Fact fact, SceneObject object, Region region, Turning turning) {
    if (region.ranges().isEmpty()) {
      throw error(fact, "the region '" + region.name() + "' has no :ranges");
    }
    Workspace workspace = scene.workspace();
    double[] origin = workspace.origin();
    Ground ground = Ground.surface(origin[0], origin[1], origin[2]);
    if (object.isFixture()) {
      return new Placement(
          object,
          region.ranges(),
          ground,
          0,
          false,
          workspace.fixtureHeight(),
          Turning.upright(region.lowYaw(), region.highYaw()));
    }
    String category = description.category(region.target()).orElse("");
    if (!workspace.isSurface(category)) {
      throw error(fact, "nothing can be put on a %s".formatted(category));
    }
    double inset = workspace.holdsWholeObjects() ? object.radius() : 0;
    return new Placement(object, region.ranges(), ground, inset, true, LIFT, turning);
  }

  private JointDraw joints(Fact fact) {
    String name = fact.subject();
    Region region = description.regions().get(name);
    SceneObject object = scene.objects().get(region == null ? name : region.target());
    ObjectKind.@Nullable JointRanges ranges = object == null ? null : object.kind().joint();
    List<Double> range = ranges == null ? null : range(fact.relation(), ranges);
    if (range == null) {
      throw error(fact, "'%s' can't be made so at the beginning".formatted(name));
    }
    List<String> names = region == null ? object.joints() : scene.markJoints(region.name());
    return new JointDraw(names, range.getFirst(), range.getLast());
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
      throw error(fact, "'%s' can't be put anywhere".formatted(fact.subject()));
    }
    return object;
  }

  private Region region(Fact fact) {
    return description.regions().get(fact.arguments().get(1));
  }

  private BddlException error(Fact fact, String problem) {
    return new BddlException(description.file(), fact.place(), problem + ", in " + fact);
  }
}
