package org.policytrim.libero.scene;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policytrim.api.plugin.PluginException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * One MJCF file, taken apart as robosuite 1.4 does: default classes are written into the elements
 * that name them (and only those: nothing is inherited, and defaults without a class are dropped),
 * and the files of its assets are found relative to itself.
 */
final class Part {

  /** The attributes that hold names. */
  private static final Set<String> NAMES =
      Set.of(
          "class",
          "childclass",
          "name",
          "objname",
          "material",
          "texture",
          "joint",
          "joint1",
          "joint2",
          "jointinparent",
          "geom",
          "geom1",
          "geom2",
          "mesh",
          "fixed",
          "actuator",
          "tendon",
          "tendon1",
          "tendon2",
          "slidesite",
          "cranksite",
          "body",
          "body1",
          "body2",
          "hfield",
          "target",
          "prefix",
          "site");

  private final Document document;
  private final Element root;

  private Part(Document document) {
    this.document = document;
    this.root = document.getDocumentElement();
  }

  /** Reads a file. */
  static Part read(Path file) {
    Part part = new Part(Xml.read(file));
    part.inlineDefaults(file);
    for (Element asset : Xml.children(part.section("asset"))) {
      if (asset.hasAttribute("file")) {
        Path named = file.resolveSibling(asset.getAttribute("file")).toAbsolutePath().normalize();
        asset.setAttribute("file", named.toString());
      }
    }
    return part;
  }

  /** The document. */
  Document document() {
    return document;
  }

  /** The outermost element. */
  Element root() {
    return root;
  }

  /** The first section of a name, made where there is none. */
  Element section(String name) {
    return Xml.child(root, name)
        .orElseGet(() -> (Element) root.appendChild(document.createElement(name)));
  }

  /** A new element of this part. */
  Element create(String tag, Map<String, String> attributes) {
    Element element = document.createElement(tag);
    attributes.forEach(element::setAttribute);
    return element;
  }

  /** Puts a prefix before all names in an element and below, but those that begin with it. */
  static void prefix(Element root, String prefix) {
    for (Element element : Xml.withDescendants(root)) {
      for (String attribute : NAMES) {
        String name = element.getAttribute(attribute);
        if (element.hasAttribute(attribute) && !name.startsWith(prefix)) {
          element.setAttribute(attribute, prefix + name);
        }
      }
    }
  }

  /**
   * Gives the geoms that collide a colour and takes their material.
   *
   * @param except the name of one that is left as it is; empty for none
   */
  static void colourColliding(Element root, String rgba, String except) {
    for (Element geom : Xml.withDescendants(root)) {
      if (geom.getTagName().equals("geom") && collides(geom) && !Xml.is(geom, except)) {
        geom.setAttribute("rgba", rgba);
        geom.removeAttribute("material");
      }
    }
  }

  /** Whether a geom takes part in contacts: group 0, which is the default. */
  static boolean collides(Element geom) {
    return !geom.hasAttribute("group") || geom.getAttribute("group").equals("0");
  }

  /** Takes over the assets of another part, but those whose kind and name are there already. */
  void mergeAssets(Element assets) {
    Element own = section("asset");
    for (Element asset : Xml.children(assets)) {
      boolean present =
          Xml.withDescendants(own).stream()
              .anyMatch(
                  known ->
                      known.getTagName().equals(asset.getTagName())
                          && known.hasAttribute("name") == asset.hasAttribute("name")
                          && Xml.is(known, asset.getAttribute("name")));
      if (!present) {
        own.appendChild(taken(asset));
      }
    }
  }

  /** Takes over another part: its bodies below an element, all else into the sections. */
  void merge(Part other, Element below) {
    for (Element body : Xml.children(other.section("worldbody"))) {
      below.appendChild(taken(body));
    }
    mergeAssets(other.section("asset"));
    for (String name : List.of("actuator", "sensor", "tendon", "equality", "contact")) {
      for (Element element : Xml.children(other.section(name))) {
        section(name).appendChild(taken(element));
      }
    }
  }

  /** An element of another document as one of this. */
  Node taken(Element element) {
    return document.importNode(element, true);
  }

  private void inlineDefaults(Path file) {
    Map<String, Element> classes = new HashMap<>();
    Element defaults = section("default");
    for (Element group : Xml.children(defaults)) {
      if (group.hasAttribute("class")) {
        classes.put(group.getAttribute("class"), group);
      }
    }
    for (Element element : Xml.withDescendants(root)) {
      if (element.hasAttribute("class") && !inside(element, defaults)) {
        String name = element.getAttribute("class");
        element.removeAttribute("class");
        Element group = classes.get(name);
        if (group == null) {
          throw new PluginException(
              "libero",
              "%s names the default class '%s', which it does not have".formatted(file, name),
              "Run 'policytrim doctor --fix', which mends damaged assets");
        }
        Xml.children(group, element.getTagName()).stream()
            .reduce((_, last) -> last)
            .ifPresent(values -> fillIn(element, values));
      }
    }
    root.removeChild(defaults);
  }

  private static boolean inside(Element element, Element ancestor) {
    for (Node at = element; at != null; at = at.getParentNode()) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }

  private static void fillIn(Element element, Element values) {
    for (int i = 0; i < values.getAttributes().getLength(); i++) {
      Node value = values.getAttributes().item(i);
      if (!element.hasAttribute(value.getNodeName())) {
        element.setAttribute(value.getNodeName(), value.getNodeValue());
      }
    }
  }
}
