package org.policytrim.maniskill.robot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.policytrim.maniskill.error.ManiskillException;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A robot description file: its joints and the meshes that cameras see. */
public final class Urdf {

  /**
   * A visible mesh.
   *
   * @param link the name of the link it belongs to
   * @param mesh the path of the mesh file, relative to the URDF file
   * @param origin its pose relative to the link
   */
  public record Visual(String link, String mesh, Pose origin) {}

  private final Map<String, UrdfJoint> joints = new LinkedHashMap<>();
  private final List<Visual> visuals = new ArrayList<>();

  private Urdf(Document document) {
    for (Element joint : children(document.getDocumentElement(), "joint")) {
      UrdfJoint read = joint(joint);
      joints.put(read.child(), read);
    }
    for (Element link : children(document.getDocumentElement(), "link")) {
      for (Element visual : children(link, "visual")) {
        Element mesh = child(child(visual, "geometry").orElseThrow(), "mesh").orElseThrow();
        visuals.add(
            new Visual(link.getAttribute("name"), mesh.getAttribute("filename"), origin(visual)));
      }
    }
  }

  /**
   * Reads a file.
   *
   * @throws ManiskillException if it cannot be read
   */
  public static Urdf read(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new Urdf(factory.newDocumentBuilder().parse(file.toFile()));
    } catch (IOException | SAXException | ParserConfigurationException | RuntimeException bad) {
      throw new ManiskillException(
          "the robot description %s cannot be read (%s)".formatted(file, bad),
          "Run 'policytrim doctor --fix', which downloads mani_skill 3.0.1 again",
          bad);
    }
  }

  /** Returns the meshes that cameras see. */
  public List<Visual> visuals() {
    return List.copyOf(visuals);
  }

  /** Returns the joints from the base to a link. */
  List<UrdfJoint> chain(String link) {
    Deque<UrdfJoint> chain = new ArrayDeque<>();
    for (UrdfJoint joint = joints.get(link); joint != null; joint = joints.get(joint.parent())) {
      chain.push(joint);
    }
    return List.copyOf(chain);
  }

  private static UrdfJoint joint(Element joint) {
    String type = joint.getAttribute("type");
    double[] axis =
        child(joint, "axis").map(found -> numbers(found, "xyz")).orElse(new double[] {1, 0, 0});
    return new UrdfJoint(
        child(joint, "parent").orElseThrow().getAttribute("link"),
        child(joint, "child").orElseThrow().getAttribute("link"),
        type.equals("revolute"),
        type.equals("prismatic"),
        origin(joint),
        new Vec3(axis[0], axis[1], axis[2]));
  }

  /** Returns the pose of the element {@code origin}: translation, then roll, pitch and yaw. */
  private static Pose origin(Element owner) {
    Optional<Element> origin = child(owner, "origin");
    if (origin.isEmpty()) {
      return Pose.IDENTITY;
    }
    double[] position = numbers(origin.get(), "xyz");
    double[] angles = numbers(origin.get(), "rpy");
    Quat rotation =
        Quat.about(new Vec3(0, 0, 1), angles[2])
            .times(Quat.about(new Vec3(0, 1, 0), angles[1]))
            .times(Quat.about(new Vec3(1, 0, 0), angles[0]));
    return new Pose(new Vec3(position[0], position[1], position[2]), rotation);
  }

  private static double[] numbers(Element element, String attribute) {
    String text = element.getAttribute(attribute).strip();
    double[] numbers = new double[3];
    if (!text.isEmpty()) {
      String[] parts = text.split("\\s+");
      for (int i = 0; i < 3; i++) {
        numbers[i] = Double.parseDouble(parts[i]);
      }
    }
    return numbers;
  }

  private static Optional<Element> child(Element parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
