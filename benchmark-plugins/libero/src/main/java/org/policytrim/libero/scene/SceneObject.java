package org.policytrim.libero.scene;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.libero.assets.LiberoAssets;
import org.w3c.dom.Element;

/**
 * An object or fixture of a scene: its body as it is put into the scene, and what its model says
 * about its size.
 */
public final class SceneObject {

  private static final String FREE_JOINT = "joint0";

  private final String name;
  private final ObjectKind kind;
  private final boolean fixture;
  private final Part part;
  private final Element body;
  private final Marks marks;

  private SceneObject(String name, ObjectKind kind, boolean fixture, Part part, Element body) {
    this.name = name;
    this.kind = kind;
    this.fixture = fixture;
    this.part = part;
    this.body = body;
    this.marks = Marks.read(part, body);
  }

  /**
   * Reads a model and names it.
   *
   * @param fixture whether it stands fast; what doesn't has a free joint
   */
  static SceneObject read(LiberoAssets assets, String name, ObjectKind kind, boolean fixture) {
    Part part = Part.read(assets.model(kind.model()));
    Element body = (Element) original(part).cloneNode(true);
    body.setAttribute("name", "main");
    nameGeoms(body);
    if (!fixture) {
      body.appendChild(
          part.create("joint", Map.of("name", FREE_JOINT, "type", "free", "damping", "0.0005")));
    }
    body.appendChild(
        part.create(
            "site",
            Map.of(
                "name", "default_site",
                "pos", "0 0 0",
                "size", "0.002 0.002 0.002",
                "rgba", "1 0 0 0",
                "type", "sphere",
                "group", "0")));
    String prefix = name + "_";
    Part.prefix(body, prefix);
    Part.prefix(part.root(), prefix);
    return new SceneObject(name, kind, fixture, part, body);
  }

  private static Element original(Part part) {
    for (Element outer : Xml.children(part.section("worldbody"), "body")) {
      Optional<Element> object = Xml.child(outer, "body", "object");
      if (object.isPresent()) {
        return object.get();
      }
    }
    throw new PluginException(
        "libero",
        "the model '%s' has no body named 'object' within a body"
            .formatted(part.root().getAttribute("model")),
        "Run 'policytrim doctor --fix', which mends damaged assets");
  }

  /** Unnamed geoms are numbered through all; of other groups than 0 and 1 none is kept. */
  private static void nameGeoms(Element body) {
    List<Element> geoms = Xml.descendants(body, "geom");
    for (int i = 0; i < geoms.size(); i++) {
      Element geom = geoms.get(i);
      if (!geom.getAttribute("group").matches("[01]")) {
        geom.getParentNode().removeChild(geom);
      } else if (!geom.hasAttribute("name")) {
        geom.setAttribute("name", "g" + i);
      }
    }
  }

  /** As its description calls it. */
  public String name() {
    return name;
  }

  /** What it is. */
  public ObjectKind kind() {
    return kind;
  }

  /** Whether it stands fast. */
  public boolean isFixture() {
    return fixture;
  }

  /** The name of its root body in the scene. */
  public String bodyName() {
    return name + "_main";
  }

  /** The name of the joint that lets it move freely. */
  public String freeJoint() {
    return name + "_" + FREE_JOINT;
  }

  /** Its body as it is put into the scene. */
  Element body() {
    return body;
  }

  /** Its meshes, textures and materials. */
  Element assets() {
    return part.section("asset");
  }

  /** The names of its joints, inner bodies before the outermost one's free joint. */
  public List<String> joints() {
    return marks.joints();
  }

  /** How far its lowest point is above its origin, in metres; negative below. */
  public double bottom() {
    return mark("bottom_site")[2];
  }

  /** How far its highest point is above its origin, in metres. */
  public double top() {
    return mark("top_site")[2];
  }

  /** How far it reaches from its origin sideways, in metres. */
  public double radius() {
    return mark("horizontal_radius_site")[0];
  }

  private double[] mark(String mark) {
    return marks
        .place(name + "_" + mark)
        .orElseThrow(
            () ->
                new PluginException(
                    "libero",
                    "the model %s has no '%s', so it can't be placed".formatted(kind.model(), mark),
                    "Run 'policytrim doctor --fix', or give the model that site"));
  }

  /**
   * A place that its model marks.
   *
   * @param site its name in the scene
   * @return the innermost body's that holds it; empty if there is none
   */
  Optional<Marks.Region> region(String site) {
    return marks.region(site);
  }
}
