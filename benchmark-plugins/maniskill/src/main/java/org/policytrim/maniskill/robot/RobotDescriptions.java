package org.policytrim.maniskill.robot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.policytrim.maniskill.assets.ManiskillAssets;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.CollisionShape;
import org.policytrim.maniskill.model.Geometry;
import org.policytrim.maniskill.model.JointDescription;
import org.policytrim.maniskill.model.LinkDescription;
import org.policytrim.maniskill.model.RobotDescription;

/**
 * Reads the descriptions of robots, which are resources of this package. They hold the numbers that
 * SAPIEN's URDF loader passes to the engine; this module's test sources have a tool that writes
 * them.
 */
public final class RobotDescriptions {

  private static final double DENSITY = 1000;

  private RobotDescriptions() {}

  /**
   * Returns the description of a robot.
   *
   * @param name {@code panda} or {@code panda_wristcam}
   * @param assets the folder with its meshes
   * @throws IllegalArgumentException if there is no such robot
   * @throws org.policytrim.maniskill.error.ManiskillException if a file is missing or damaged
   */
  public static RobotDescription read(String name, ManiskillAssets assets) {
    try (InputStream resource = RobotDescriptions.class.getResourceAsStream(name + ".json")) {
      if (resource == null) {
        throw new IllegalArgumentException("there is no robot " + name);
      }
      JsonNode robot = new ObjectMapper().readTree(resource);
      List<LinkDescription> links = new ArrayList<>();
      JsonNode hashes = robot.get("sha256");
      Function<String, Path> files = path -> assets.robot(path, hashes.get(path).asText());
      robot.get("links").forEach(link -> links.add(link(link, files)));
      String urdf = robot.get("urdf").asText();
      Path _ = files.apply(urdf);
      return new RobotDescription(name, urdf, links);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static LinkDescription link(JsonNode link, Function<String, Path> files) {
    List<CollisionShape> shapes = new ArrayList<>();
    link.get("shapes").forEach(shape -> shapes.add(shape(shape, files)));
    return new LinkDescription(
        link.get("name").asText(),
        Optional.ofNullable(link.get("parent").textValue()),
        link.get("mass").asDouble(),
        vector(link.get("inertia")),
        pose(link.get("centreOfMass")),
        shapes,
        joint(link.get("joint")));
  }

  private static JointDescription joint(JsonNode joint) {
    return new JointDescription(
        joint.get("name").asText(),
        JointDescription.Type.valueOf(joint.get("type").asText().toUpperCase(Locale.ROOT)),
        pose(joint.get("parentPose")),
        pose(joint.get("childPose")),
        joint.get("low").asDouble(),
        joint.get("high").asDouble(),
        joint.get("friction").asDouble());
  }

  private static CollisionShape shape(JsonNode shape, Function<String, Path> files) {
    Geometry geometry =
        shape.has("mesh")
            ? new Geometry.ConvexHull(files.apply(shape.get("mesh").asText()))
            : new Geometry.Box(vector(shape.get("box")));
    List<Integer> groups = new ArrayList<>();
    shape.get("groups").forEach(group -> groups.add(group.asInt()));
    return new CollisionShape(
        geometry,
        pose(shape.get("pose")),
        DENSITY,
        shape.get("friction").asDouble(),
        shape.get("patchRadius").asDouble(),
        groups);
  }

  private static Vec3 vector(JsonNode numbers) {
    return new Vec3(
        numbers.get(0).asDouble(), numbers.get(1).asDouble(), numbers.get(2).asDouble());
  }

  private static Pose pose(JsonNode numbers) {
    double[] values = new double[numbers.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = numbers.get(i).asDouble();
    }
    return Pose.of(values);
  }
}
