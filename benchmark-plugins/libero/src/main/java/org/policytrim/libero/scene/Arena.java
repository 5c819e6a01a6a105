package org.policytrim.libero.scene;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.libero.bddl.BddlException;
import org.policytrim.libero.bddl.Rectangle;
import org.policytrim.libero.bddl.Region;
import org.policytrim.libero.bddl.TaskDescription;
import org.w3c.dom.Element;

/** The arena: floor, walls, table, lights and cameras, with sites for the regions of a task. */
final class Arena {

  private static final String COLLISION_COLOUR = "0.5 0.5 0 1";
  private static final double ZONE_HALF_HEIGHT = 0.007;
  private static final double LEG_RADIUS = 0.025;

  private final Workspace workspace;
  private final MjcfDocument mjcf;

  private Arena(Workspace workspace, MjcfDocument mjcf) {
    this.workspace = workspace;
    this.mjcf = mjcf;
  }

  /** Returns the arena of a workspace. */
  static MjcfDocument build(Workspace workspace, LiberoAssets assets, TaskDescription description) {
    MjcfDocument mjcf =
        MjcfDocument.read(assets.model("scenes/" + workspace.appearance().scene() + ".xml"));
    MjcfDocument.colourColliding(mjcf.section("worldbody"), COLLISION_COLOUR, "floor");
    Arena arena = new Arena(workspace, mjcf);
    workspace.table().ifPresent(arena::sizeTable);
    arena.texture("texplane", workspace.appearance().floor());
    arena.texture("tex-wall", workspace.appearance().wall());
    workspace.cameras().forEach(arena::setCamera);
    arena.markRegions(description);
    return mjcf;
  }

  private Element simulation() {
    return mjcf.section("worldbody");
  }

  private Element body() {
    return Xml.child(simulation(), "body", workspace.surface().body()).orElseThrow();
  }

  private void texture(String name, String file) {
    Element texture = Xml.child(mjcf.section("asset"), "texture", name).orElseThrow();
    Path present = Path.of(texture.getAttribute("file"));
    texture.setAttribute("file", present.resolveSibling(file).toString());
  }

  private void sizeTable(Workspace.Table table) {
    List<Double> origin = workspace.surface().origin();
    double halfX = table.size().get(0) / 2;
    double halfY = table.size().get(1) / 2;
    double halfZ = table.size().get(2) / 2;
    Element body = body();
    body.setAttribute("pos", Xml.numbers(origin.get(0), origin.get(1), -halfZ + origin.get(2)));
    String half = Xml.numbers(halfX, halfY, halfZ);
    Element collision = Xml.child(body, "geom", "table_collision").orElseThrow();
    collision.setAttribute("size", half);
    collision.setAttribute("friction", Xml.numbers(table.friction(), 0.005, 0.0001));
    Xml.child(body, "geom", "table_visual").orElseThrow().setAttribute("size", half);
    Xml.child(body, "site", "table_top")
        .orElseThrow()
        .setAttribute("pos", Xml.numbers(0, 0, halfZ));
    double halfLeg = (origin.get(2) - halfZ) / 2;
    double[] signsX = {1, -1, -1, 1};
    double[] signsY = {1, 1, -1, -1};
    for (int leg = 0; leg < signsX.length; leg++) {
      Element geom = Xml.child(body, "geom", "table_leg%d_visual".formatted(leg + 1)).orElseThrow();
      geom.setAttribute(
          "pos", Xml.numbers(nearEdge(halfX, signsX[leg]), nearEdge(halfY, signsY[leg]), -halfLeg));
      geom.setAttribute("size", Xml.numbers(LEG_RADIUS, halfLeg));
    }
  }

  /** Returns the coordinate of a table leg: 0.1 m from the edge, or 0 if the table is too small. */
  private static double nearEdge(double half, double sign) {
    double inset = 0.1 * sign;
    return half > Math.abs(inset * 2) ? sign * half - inset : 0;
  }

  private void setCamera(CameraPose camera) {
    Element simulation = simulation();
    Element element =
        Xml.descendants(simulation, "camera").stream()
            .filter(known -> Xml.is(known, camera.name()))
            .findFirst()
            .orElseGet(
                () ->
                    (Element)
                        simulation.appendChild(
                            mjcf.create("camera", Map.of("name", camera.name()))));
    element.setAttribute("pos", text(camera.position()));
    element.setAttribute("quat", text(camera.orientation()));
  }

  private void markRegions(TaskDescription description) {
    for (Region region : description.regions().values()) {
      if (region.name().contains(workspace.surface().name())) {
        if (region.ranges().isEmpty()) {
          throw new BddlException(
              description.file(), region.position(), "a region of the surface needs :ranges");
        }
        body().appendChild(marker(region));
      }
    }
  }

  private Element marker(Region region) {
    Rectangle range = region.ranges().getFirst();
    Workspace.RegionMarkers markers = workspace.markers();
    List<Double> origin = workspace.surface().origin();
    double x = (range.highX() + range.lowX()) / 2;
    double y = (range.highY() + range.lowY()) / 2;
    double z = markers.height() + markers.correction();
    Map<String, String> attributes = new TreeMap<>();
    attributes.put("name", region.name());
    attributes.put("type", "box");
    attributes.put("quat", "1 0 0 0");
    attributes.put(
        "pos",
        markers.fromOrigin()
            ? Xml.numbers(x + origin.get(0), y + origin.get(1), z)
            : Xml.numbers(x, y, z));
    attributes.put(
        "size",
        Xml.numbers(
            (range.highX() - range.lowX()) / 2,
            (range.highY() - range.lowY()) / 2,
            ZONE_HALF_HEIGHT));
    attributes.put("rgba", text(region.rgba()));
    return mjcf.create("site", attributes);
  }

  private static String text(List<Double> numbers) {
    return Xml.numbers(numbers.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
