package org.policytrim.maniskill.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.maniskill.error.ManiskillException;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.Geometry;
import org.policytrim.maniskill.model.Material;
import org.policytrim.maniskill.model.VisualShape;
import org.policytrim.maniskill.robot.Urdf;

/**
 * The visible meshes of a body, in its frame.
 *
 * @param body the name of the link or object
 * @param models the prepared meshes
 * @param fixed whether the body never moves
 */
public record Looks(String body, List<Model> models, boolean fixed) {

  private static final Vec3 ONE = new Vec3(1, 1, 1);
  private static final int FLOOR_LEVELS = 4;

  /** The colour of the wrist camera, called aluminium in its URDF file. */
  private static final Material ALUMINIUM = Material.coloured(0.5, 0.5, 0.5);

  public Looks {
    models = List.copyOf(models);
  }

  private static Looks of(String body, List<Mesh> meshes, boolean fixed) {
    return new Looks(body, meshes.stream().map(Model::of).toList(), fixed);
  }

  /**
   * Reads the looks of a robot.
   *
   * @param urdf its URDF file
   * @throws ManiskillException if a mesh cannot be read
   */
  public static List<Looks> robot(Path urdf) {
    Map<String, List<Mesh>> links = new LinkedHashMap<>();
    for (Urdf.Visual visual : Urdf.read(urdf).visuals()) {
      Path file = urdf.resolveSibling(visual.mesh());
      List<Mesh> meshes =
          visual.mesh().endsWith(".glb")
              ? GlbReader.read(file)
              : List.of(StlReader.read(file, Surface.of(ALUMINIUM)));
      for (Mesh mesh : meshes) {
        links
            .computeIfAbsent(visual.link(), _ -> new ArrayList<>())
            .add(mesh.transformed(ONE, visual.origin()));
      }
    }
    List<Looks> looks = new ArrayList<>();
    links.forEach((link, meshes) -> looks.add(of(link, meshes, false)));
    return looks;
  }

  /**
   * Reads the looks of a model file for a body that never moves.
   *
   * @param scale the factor of its lengths
   * @param pose its pose relative to the body
   */
  public static Looks model(String body, Path file, double scale, Pose pose) {
    return of(
        body,
        GlbReader.read(file).stream()
            .map(mesh -> mesh.transformed(ONE.times(scale), pose))
            .toList(),
        true);
  }

  /**
   * Reads the looks of the floor.
   *
   * @param texture the image of one tile
   * @param height its height in metres
   */
  public static Looks floor(String body, Path texture, double height) {
    try (InputStream content = Files.newInputStream(texture)) {
      Surface surface =
          new Surface(
              Material.coloured(1, 1, 1), Texture.read(content, true, FLOOR_LEVELS), null, null);
      return of(body, List.of(Primitives.floor(50, height, 4, surface)), true);
    } catch (IOException unreadable) {
      throw new ManiskillException(
          "the texture %s cannot be read (%s)".formatted(texture, unreadable),
          "Run 'policytrim doctor --fix', which downloads mani_skill 3.0.1 again",
          unreadable);
    }
  }

  /** Returns the looks of an object of simple solids. */
  public static Looks of(String body, List<VisualShape> shapes) {
    return of(body, shapes.stream().map(Looks::mesh).toList(), false);
  }

  private static Mesh mesh(VisualShape shape) {
    Surface surface = Surface.of(shape.material());
    Mesh mesh =
        switch (shape.geometry()) {
          case VisualShape.Form.Cylinder(double radius, double half) ->
              Primitives.cylinder(radius, half, surface);
          case VisualShape.Form.Solid(Geometry.Box(Vec3 half)) -> Primitives.box(half, surface);
          case VisualShape.Form.Solid(Geometry.Sphere(double radius)) ->
              Primitives.sphere(radius, surface);
          case VisualShape.Form.Solid(Geometry other) ->
              throw new IllegalArgumentException("cameras cannot see a " + other);
        };
    return mesh.transformed(ONE, shape.pose());
  }
}
