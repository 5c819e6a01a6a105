package org.policytrim.libero.scene;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The workspace of a task: the arena, the arm's mount, and the origin of its regions. */
public enum Workspace {
  /** A plain table. */
  TABLETOP(
      "libero_tabletop_manipulation",
      new Surface("table", "main_table", "table", List.of(0.0, 0.0, 0.90), true),
      new Appearance(
          "libero_tabletop_base_style", "light-gray-floor-tile.png", "light-gray-plaster.png"),
      new RobotMount(true, List.of(-0.16 - 1.0 / 2, 0.0, 0.0)),
      new Table(List.of(1.0, 1.2, 0.05), 0.6),
      new RegionMarkers(false, 0.02, 0),
      0.01 - 0.05,
      List.of(
          CameraPose.agent(0.6586131746834771), CameraPose.front(1.0, 1.48), CameraPose.GALLERY)),
  /** A kitchen counter. */
  KITCHEN(
      "libero_kitchen_tabletop_manipulation",
      new Surface("kitchen_table", "kitchen_table", "table", List.of(0.0, 0.0, 0.90), false),
      new Appearance(
          "libero_kitchen_tabletop_base_style",
          "gray_ceramic_tile.png",
          "yellow_linen_wall_texture.png"),
      new RobotMount(true, List.of(-0.16 - 1.0 / 2, 0.0, 0.0)),
      new Table(List.of(1.0, 1.2, 0.05), 1),
      new RegionMarkers(true, 0.90, -0.90),
      0.01 - 0.05,
      List.of(
          CameraPose.agent(0.6586131746834771),
          CameraPose.front(1.0, 1.48),
          CameraPose.GALLERY,
          CameraPose.paper(0.535, 2.075))),
  /** The floor. */
  FLOOR(
      "libero_floor_manipulation",
      new Surface("floor", "floor", "floor", List.of(0.0, 0.0, -0.035), true),
      new Appearance(
          "libero_floor_base_style", "light-gray-floor-tile.png", "light-gray-plaster.png"),
      new RobotMount(false, List.of(-0.6, 0.0, 0.0)),
      null,
      new RegionMarkers(false, 0.02, 0),
      -0.025,
      List.of(
          CameraPose.lowAgent(0.8965773716836134, 5.216182733499864e-07, 0.65),
          CameraPose.front(1.0, 0.65),
          CameraPose.GALLERY)),
  /** A low table in a living room. */
  LIVING_ROOM(
      "libero_living_room_tabletop_manipulation",
      new Surface(
          "living_room_table",
          "living_room_table",
          "living_room_table",
          List.of(0.0, 0.0, 0.41),
          false),
      new Appearance(
          "libero_living_room_tabletop_base_style",
          "seamless_wood_planks_floor.png",
          "light-gray-plaster.png"),
      new RobotMount(false, List.of(-0.16 - 0.70 / 2, 0.0, 0.42)),
      null,
      new RegionMarkers(true, 0.41, 0),
      0.01 - 0.024,
      List.of(
          CameraPose.lowAgent(0.6065773716836134, 0.0, 0.96),
          CameraPose.front(1.5, 0.9),
          CameraPose.GALLERY,
          CameraPose.paper(0.735, 1.875))),
  /** A desk. */
  STUDY(
      "libero_study_tabletop_manipulation",
      new Surface("study_table", "study_table", "study_table", List.of(-0.2, 0.0, 0.867), false),
      new Appearance(
          "libero_study_base_style", "light-gray-floor-tile.png", "light-gray-plaster.png"),
      new RobotMount(true, List.of(-0.25 - 1.0 / 2, 0.0, 0.0)),
      null,
      new RegionMarkers(true, 0.867, 0),
      0.01 - 0.05,
      List.of(
          CameraPose.agent(0.4586131746834771),
          CameraPose.front(1.0, 1.48),
          CameraPose.GALLERY,
          CameraPose.paper(0.535, 2.075)));

  /**
   * The surface on which objects are placed.
   *
   * @param category its category in descriptions
   * @param name a part of the names of its regions
   * @param body the arena's body to which the sites of regions are added
   * @param origin the origin of its regions, in metres in the world frame
   * @param wholeObjects whether a region must contain an object's whole outline, not only its
   *     origin
   */
  record Surface(
      String category, String name, String body, List<Double> origin, boolean wholeObjects) {}

  /**
   * The appearance of the arena.
   *
   * @param scene the arena's file below LIBERO's scenes, without {@code .xml}
   * @param floor the file of the floor's texture
   * @param wall the file of the walls' texture
   */
  record Appearance(String scene, String floor, String wall) {}

  /**
   * The mount of the arm.
   *
   * @param pedestal whether the arm is on a pedestal, otherwise on the ground
   * @param base its position, in metres
   */
  record RobotMount(boolean pedestal, List<Double> base) {}

  /**
   * A table whose size the arena sets.
   *
   * @param size length, width and thickness, in metres
   * @param friction the sliding friction
   */
  record Table(List<Double> size, double friction) {}

  /**
   * The sites of regions on the surface's body.
   *
   * @param fromOrigin whether the surface's origin is added to their centre
   * @param height their height
   * @param correction a number added to the height afterwards
   */
  record RegionMarkers(boolean fromOrigin, double height, double correction) {}

  private final String problem;
  private final Surface surface;
  private final Appearance appearance;
  private final RobotMount mount;
  private final Optional<Table> table;
  private final RegionMarkers markers;
  private final double fixtureHeight;
  private final List<CameraPose> cameras;

  Workspace(
      String problem,
      Surface surface,
      Appearance appearance,
      RobotMount mount,
      @Nullable Table table,
      RegionMarkers markers,
      double fixtureHeight,
      List<CameraPose> cameras) {
    this.problem = problem;
    this.surface = surface;
    this.appearance = appearance;
    this.mount = mount;
    this.table = Optional.ofNullable(table);
    this.markers = markers;
    this.fixtureHeight = fixtureHeight;
    this.cameras = List.copyOf(cameras);
  }

  /** Returns the workspace of a description's problem, in any case; empty if there is none. */
  public static Optional<Workspace> of(String problem) {
    String wanted = problem.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(known -> known.problem.equals(wanted)).findFirst();
  }

  /** Returns the problem in descriptions. */
  public String problem() {
    return problem;
  }

  /** Returns the origin of the surface's regions, in metres in the world frame, 3. */
  public double[] origin() {
    return surface.origin().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Returns whether a category is that of the surface. */
  public boolean isSurface(String category) {
    return surface.category().equals(category);
  }

  /** Returns whether a region must contain an object's whole outline, not only its origin. */
  public boolean holdsWholeObjects() {
    return surface.wholeObjects();
  }

  Surface surface() {
    return surface;
  }

  Appearance appearance() {
    return appearance;
  }

  RobotMount mount() {
    return mount;
  }

  Optional<Table> table() {
    return table;
  }

  RegionMarkers markers() {
    return markers;
  }

  /** Returns the height of fixtures above the surface's origin, in metres. */
  public double fixtureHeight() {
    return fixtureHeight;
  }

  List<CameraPose> cameras() {
    return cameras;
  }
}
