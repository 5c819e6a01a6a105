package org.policytrim.libero.scene;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a task takes place: the arena, the arm's stand, and where things are measured from. */
public enum Workspace {
  /** A plain table. */
  TABLETOP(
      "libero_tabletop_manipulation",
      new Surface("table", "main_table", "table", List.of(0.0, 0.0, 0.90), true),
      new Look("libero_tabletop_base_style", "light-gray-floor-tile.png", "light-gray-plaster.png"),
      new Stand(true, List.of(-0.16 - 1.0 / 2, 0.0, 0.0)),
      new Table(List.of(1.0, 1.2, 0.05), 0.6),
      new Zones(false, 0.02, 0),
      0.01 - 0.05,
      List.of(Camera.agent(0.6586131746834771), Camera.front(1.0, 1.48), Camera.GALLERY)),
  /** A kitchen counter. */
  KITCHEN(
      "libero_kitchen_tabletop_manipulation",
      new Surface("kitchen_table", "kitchen_table", "table", List.of(0.0, 0.0, 0.90), false),
      new Look(
          "libero_kitchen_tabletop_base_style",
          "gray_ceramic_tile.png",
          "yellow_linen_wall_texture.png"),
      new Stand(true, List.of(-0.16 - 1.0 / 2, 0.0, 0.0)),
      new Table(List.of(1.0, 1.2, 0.05), 1),
      new Zones(true, 0.90, -0.90),
      0.01 - 0.05,
      List.of(
          Camera.agent(0.6586131746834771),
          Camera.front(1.0, 1.48),
          Camera.GALLERY,
          Camera.paper(0.535, 2.075))),
  /** The floor. */
  FLOOR(
      "libero_floor_manipulation",
      new Surface("floor", "floor", "floor", List.of(0.0, 0.0, -0.035), true),
      new Look("libero_floor_base_style", "light-gray-floor-tile.png", "light-gray-plaster.png"),
      new Stand(false, List.of(-0.6, 0.0, 0.0)),
      null,
      new Zones(false, 0.02, 0),
      -0.025,
      List.of(
          Camera.lowAgent(0.8965773716836134, 5.216182733499864e-07, 0.65),
          Camera.front(1.0, 0.65),
          Camera.GALLERY)),
  /** A low table in a living room. */
  LIVING_ROOM(
      "libero_living_room_tabletop_manipulation",
      new Surface(
          "living_room_table",
          "living_room_table",
          "living_room_table",
          List.of(0.0, 0.0, 0.41),
          false),
      new Look(
          "libero_living_room_tabletop_base_style",
          "seamless_wood_planks_floor.png",
          "light-gray-plaster.png"),
      new Stand(false, List.of(-0.16 - 0.70 / 2, 0.0, 0.42)),
      null,
      new Zones(true, 0.41, 0),
      0.01 - 0.024,
      List.of(
          Camera.lowAgent(0.6065773716836134, 0.0, 0.96),
          Camera.front(1.5, 0.9),
          Camera.GALLERY,
          Camera.paper(0.735, 1.875))),
  /** A desk. */
  STUDY(
      "libero_study_tabletop_manipulation",
      new Surface("study_table", "study_table", "study_table", List.of(-0.2, 0.0, 0.867), false),
      new Look("libero_study_base_style", "light-gray-floor-tile.png", "light-gray-plaster.png"),
      new Stand(true, List.of(-0.25 - 1.0 / 2, 0.0, 0.0)),
      null,
      new Zones(true, 0.867, 0),
      0.01 - 0.05,
      List.of(
          Camera.agent(0.4586131746834771),
          Camera.front(1.0, 1.48),
          Camera.GALLERY,
          Camera.paper(0.535, 2.075)));

  /**
   * What things stand on.
   *
   * @param category as descriptions call the kind of surface
   * @param name what the names of its regions hold
   * @param body the arena's body that regions are marked on
   * @param origin what regions are measured from, in metres in the world
   * @param wholeObjects whether regions hold an object's whole outline, not its middle alone
   */
  record Surface(
      String category, String name, String body, List<Double> origin, boolean wholeObjects) {}

  /**
   * How it looks.
   *
   * @param scene the arena's file below LIBERO's scenes, without {@code .xml}
   * @param floor the file of the floor's texture
   * @param wall the file of the walls' texture
   */
  record Look(String scene, String floor, String wall) {}

  /**
   * Where the arm is.
   *
   * @param mounted whether it stands on its pedestal, else on the ground itself
   * @param base where, in metres
   */
  record Stand(boolean mounted, List<Double> base) {}

  /**
   * A table whose size the arena sets.
   *
   * @param size length, width and thickness, in metres
   * @param friction sliding
   */
  record Table(List<Double> size, double friction) {}

  /**
   * How regions are marked on the surface's body.
   *
   * @param fromOrigin whether the surface's origin is added to their middle
   * @param height their height
   * @param correction added to the height afterwards
   */
  record Zones(boolean fromOrigin, double height, double correction) {}

  private final String problem;
  private final Surface surface;
  private final Look look;
  private final Stand stand;
  private final Optional<Table> table;
  private final Zones zones;
  private final double fixtureHeight;
  private final List<Camera> cameras;

  Workspace(
      String problem,
      Surface surface,
      Look look,
      Stand stand,
      @Nullable Table table,
      Zones zones,
      double fixtureHeight,
      List<Camera> cameras) {
    this.problem = problem;
    this.surface = surface;
    this.look = look;
    this.stand = stand;
    this.table = Optional.ofNullable(table);
    this.zones = zones;
    this.fixtureHeight = fixtureHeight;
    this.cameras = List.copyOf(cameras);
  }

  /** The workspace of a description's problem, in any case; empty if there is none. */
  public static Optional<Workspace> of(String problem) {
    String wanted = problem.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(known -> known.problem.equals(wanted)).findFirst();
  }

  /** The problem that descriptions name. */
  public String problem() {
    return problem;
  }

  /** Where regions of the surface are measured from, in metres in the world, 3. */
  public double[] origin() {
    return surface.origin().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Whether descriptions call the surface by that category. */
  public boolean isSurface(String category) {
    return surface.category().equals(category);
  }

  /** Whether a region holds an object's whole outline, not its middle alone. */
  public boolean holdsWholeObjects() {
    return surface.wholeObjects();
  }

  Surface surface() {
    return surface;
  }

  Look look() {
    return look;
  }

  Stand stand() {
    return stand;
  }

  Optional<Table> table() {
    return table;
  }

  Zones zones() {
    return zones;
  }

  /** How far above the surface's origin fixtures are put, in metres. */
  public double fixtureHeight() {
    return fixtureHeight;
  }

  List<Camera> cameras() {
    return cameras;
  }
}
