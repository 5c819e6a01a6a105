package org.policytrim.maniskill.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.policytrim.toolkit.file.Sha256;

/**
 * Writes the descriptions of the robots, {@code panda.json} and {@code panda_wristcam.json}, from
 * the key {@code scene} of recordings of the original. They hold the numbers that SAPIEN's URDF
 * loader passes to the engine in single precision: principal moments and axes of inertia and joint
 * frames, whose last bits depend on the linear algebra library that computed them.
 */
public final class RobotWriter {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private static final String MESHES = "${MS}/assets/robots/panda/";

  private RobotWriter() {}

  /**
   * Writes both files.
   *
   * @param arguments the folder with the recordings, the folder to write to, and the folder of the
   *     robot in mani_skill, {@code mani_skill/assets/robots/panda}
   */
  public static void main(String... arguments) throws IOException {
    Path golden = Path.of(arguments[0]);
    Path target = Files.createDirectories(Path.of(arguments[1]));
    Path assets = Path.of(arguments[2]);
    for (String recording :
        new String[] {"PickCube-v1.planner.s2.json", "StackCube-v1.planner.s2.json"}) {
      ObjectNode robot = robot(JSON.readTree(golden.resolve(recording).toFile()), assets);
      Files.writeString(
          target.resolve(robot.get("name").asText() + ".json"),
          JSON.writeValueAsString(robot) + "\n");
    }
  }

  /**
   * Returns the description of the robot of a recording.
   *
   * @param assets the folder of the robot, whose files are hashed
   */
  static ObjectNode robot(JsonNode recording, Path assets) throws IOException {
    JsonNode recorded = recording.at("/scene/arts/0");
    String name = recorded.get("name").asText().replaceFirst("^scene-0_", "");
    String prefix = "scene-0-" + name + "_";
    ObjectNode robot = JSON.createObjectNode();
    robot.put("name", name);
    robot.put("urdf", name.equals("panda") ? "panda_v2.urdf" : "panda_v3.urdf");
    ObjectNode hashes = robot.putObject("sha256");
    hashes.put(robot.get("urdf").asText(), Sha256.of(assets.resolve(robot.get("urdf").asText())));
    ArrayNode links = robot.putArray("links");
    for (JsonNode entry : recording.at("/scene/order")) {
      for (JsonNode link : recorded.get("links")) {
        if (entry.get(0).asText().equals("link") && entry.get(2).equals(link.get("name"))) {
          links.add(link(link, prefix));
        }
      }
    }
    for (JsonNode mesh : links.findValues("mesh")) {
      hashes.put(mesh.asText(), Sha256.of(assets.resolve(mesh.asText())));
    }
    return robot;
  }

  private static ObjectNode link(JsonNode recorded, String prefix) {
    ObjectNode link = JSON.createObjectNode();
    link.put("name", recorded.get("name").asText().replace(prefix, ""));
    link.put(
        "parent",
        recorded.get("parent").isNull()
            ? null
            : recorded.get("parent").asText().replace(prefix, ""));
    link.set("mass", recorded.get("mass"));
    link.set("inertia", recorded.get("inertia"));
    link.set("centreOfMass", recorded.get("cm"));
    JsonNode joint = recorded.get("joint");
    ObjectNode own = link.putObject("joint");
    own.put("name", joint.get("name").asText().replace(prefix, ""));
    own.put("type", joint.get("type").asText().replaceFirst("_.*", ""));
    own.set("parentPose", joint.get("pip"));
    own.set("childPose", joint.get("pic"));
    own.put("low", joint.at("/limits/0/0").asDouble());
    own.put("high", joint.at("/limits/0/1").asDouble());
    own.set("friction", joint.get("friction"));
    ArrayNode shapes = link.putArray("shapes");
    for (JsonNode shape : recorded.get("shapes")) {
      ObjectNode copy = shapes.addObject();
      if (shape.has("file")) {
        copy.put("mesh", shape.get("file").asText().replace(MESHES, ""));
      } else {
        copy.set("box", shape.get("half_size"));
      }
      copy.set("pose", shape.get("pose"));
      copy.set("friction", shape.get("sf"));
      copy.set("patchRadius", shape.get("pr"));
      copy.set("groups", shape.get("groups"));
    }
    return link;
  }
}
