package org.policytrim.libero.scene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.libero.assets.LiberoAssets;
import org.w3c.dom.Element;

/** The Panda arm on its mount, with its gripper, composed as in robosuite 1.4. */
final class Arm {

  private static final String ARM = "robot0_";
  private static final String MOUNT = "mount0_";
  private static final String GRIPPER = "gripper0_";
  private static final String ARM_COLOUR = "0 0.5 0 1";
  private static final String MOUNT_COLOUR = "0.5 0.5 0 1";
  private static final String GRIPPER_COLOUR = "0 0 0.5 1";

  /** The height of the pedestal's top relative to its origin, m. */
  private static final double PEDESTAL_TOP = -0.01;

  private static final double FRICTION_LOSS = 0.1;
  private static final double ARMATURE = 5;
  private static final double[] DAMPING = {0.1, 0.1, 0.1, 0.1, 0.1, 0.01, 0.01};

  private Arm() {}

  /** Returns the arm at its position in a workspace. */
  static MjcfDocument build(Workspace workspace, LiberoAssets assets) {
    Workspace.RobotMount robotMount = workspace.mount();
    MjcfDocument arm = named(assets, "robots/panda/robot.xml", ARM, ARM_COLOUR);
    Element root = rootBody(arm);
    double[] base = position(root);
    setJoints(arm);

    String file = robotMount.pedestal() ? "rethink_mount" : "null_mount";
    MjcfDocument mount = named(assets, "mounts/" + file + ".xml", MOUNT, MOUNT_COLOUR);
    double top = robotMount.pedestal() ? PEDESTAL_TOP : 0;
    Element foot = rootBody(mount);
    double bottom = position(foot)[2] - top + base[2];
    foot.setAttribute("pos", Xml.numbers(base[0], base[1], base[2] - top));
    arm.merge(mount, root);

    MjcfDocument gripper = named(assets, "grippers/panda_gripper.xml", GRIPPER, GRIPPER_COLOUR);
    Element hand =
        Xml.descendants(arm.section("worldbody"), "body").stream()
            .filter(body -> Xml.is(body, ARM + "right_hand"))
            .findFirst()
            .orElseThrow();
    arm.merge(gripper, hand);

    List<Double> position = robotMount.base();
    root.setAttribute(
        "pos",
        Xml.numbers(
            position.get(0) - base[0], position.get(1) - base[1], position.get(2) - bottom));
    return arm;
  }

  private static Element rootBody(MjcfDocument mjcf) {
    return Xml.child(mjcf.section("worldbody"), "body").orElseThrow();
  }

  private static double[] position(Element body) {
    return body.hasAttribute("pos") ? Xml.numbers(body, "pos") : new double[3];
  }

  /**
   * Reads a model, adds a prefix to its names, names all geoms, and colours those that take part in
   * contacts.
   */
  private static MjcfDocument named(
      LiberoAssets assets, String file, String prefix, String colour) {
    MjcfDocument mjcf = MjcfDocument.read(assets.arm(file));
    Map<String, Integer> counts = new HashMap<>();
    for (Element geom : Xml.withDescendants(mjcf.root())) {
      if (geom.getTagName().equals("geom") && !geom.hasAttribute("name")) {
        String kind = MjcfDocument.collides(geom) ? "col" : "vis";
        int number = counts.merge(kind, 1, Integer::sum) - 1;
        geom.setAttribute("name", "g%d_%s".formatted(number, kind));
      }
    }
    MjcfDocument.prefix(mjcf.root(), prefix);
    MjcfDocument.colourColliding(mjcf.section("worldbody"), colour, "");
    return mjcf;
  }

  private static void setJoints(MjcfDocument arm) {
    List<Element> joints = Xml.descendants(arm.section("worldbody"), "joint");
    for (int i = 0; i < joints.size(); i++) {
      Element joint = joints.get(i);
      if (!joint.hasAttribute("frictionloss")) {
        joint.setAttribute("frictionloss", Xml.numbers(FRICTION_LOSS));
      }
      if (!joint.hasAttribute("armature")) {
        joint.setAttribute("armature", Xml.numbers(ARMATURE / (i + 1)));
      }
      joint.setAttribute("damping", Xml.numbers(DAMPING[i]));
    }
  }
}
