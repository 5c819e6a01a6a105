package org.policytrim.libero.scene;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policytrim.libero.assets.LiberoAssets;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An MJCF file, processed as in robosuite 1.4: default classes are written into the elements that
 * name them (only into those: nothing is inherited, and defaults without a class are dropped), and
 * the files of its assets become absolute paths.
 */
final class MjcfDocument {

  /** The attributes that contain names. */
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

  private MjcfDocument(Document document) {
    this.document = document;
    this.root = document.getDocumentElement();
  }

  /** Reads a file. */
  static MjcfDocument read(Path file) {
    MjcfDocument mjcf = new MjcfDocument(Xml.read(file));
    mjcf.inlineDefaults(file);
    for (Element asset : Xml.children(mjcf.section("asset"))) {
      if (asset.hasAttribute("file")) {
        Path named = file.resolveSibling(asset.getAttribute("file")).toAbsolutePath().normalize();
        asset.setAttribute("file", named.toString());
      }
    }
    return mjcf;
  }

  /** Returns the document. */
  Document document() {
    return document;
  }

  /** Returns the outermost element. */
  Element root() {
    return root;
  }

  /** Returns the first section with a name, created if necessary. */
  Element section(String name) {
    return Xml.child(root, name)
        .orElseGet(() -> (Element) root.appendChild(document.createElement(name)));
  }

  /** Creates an element of this document. */
  Element create(String tag, Map<String, String> attributes) {
    Element element = document.createElement(tag);
    attributes.forEach(element::setAttribute);
    return element;
  }

  /** Adds a prefix to all names in an element and below, except to those that start with it. */
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
   * Gives the geoms that take part in contacts a colour and removes their material.
   *
   * @param except the name of a geom that is not changed; empty for none
   */
  static void colourColliding(Element root, String rgba, String except) {
    for (Element geom : Xml.withDescendants(root)) {
      if (geom.getTagName().equals("geom") && collides(geom) && !Xml.is(geom, except)) {
        geom.setAttribute("rgba", rgba);
        geom.removeAttribute("material");
      }
    }
  }

  /** Returns whether a geom takes part in contacts: those of group 0, which is the default. */
  static boolean collides(Element geom) {
    return !geom.hasAttribute("group") || geom.getAttribute("group").equals("0");
  }

  /** Adds the assets of another document, except those whose kind and name exist already. */
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
        own.appendChild(imported(asset));
      }
    }
  }

  /** Adds another document: its bodies below an element, everything else to the sections. */
  void merge(MjcfDocument other, Element below) {
    for (Element body : Xml.children(other.section("worldbody"))) {
      below.appendChild(imported(body));
    }
    mergeAssets(other.section("asset"));
    for (String name : List.of("actuator", "sensor", "tendon", "equality", "contact")) {
      for (Element element : Xml.children(other.section(name))) {
        section(name).appendChild(imported(element));
      }
    }
  }

  /** Returns a copy of another document's element that belongs to this document. */
  Node imported(Element element) {
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
          throw LiberoAssets.damaged(
              "%s names the default class '%s', which it does not have".formatted(file, name),
              null);
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
