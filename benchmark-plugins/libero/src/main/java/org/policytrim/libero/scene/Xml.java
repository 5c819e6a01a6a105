package org.policytrim.libero.scene;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.libero.assets.LiberoAssets;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Shorthands for operations on org.w3c.dom documents. */
final class Xml {

  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private Xml() {}

  /**
   * Reads a file as a tree of elements, without comments and text.
   *
   * @throws PluginException if it cannot be read, with line and column
   */
  static Document read(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(NO_DOCTYPE, true);
      factory.setIgnoringComments(true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      Document document = builder.parse(file.toFile());
      keepElements(document.getDocumentElement());
      return document;
    } catch (SAXParseException wrong) {
      throw LiberoAssets.damaged(
          "%s:%d:%d: %s"
              .formatted(file, wrong.getLineNumber(), wrong.getColumnNumber(), wrong.getMessage()),
          wrong);
    } catch (SAXException | IOException wrong) {
      throw LiberoAssets.damaged(
          "%s cannot be read: %s".formatted(file, wrong.getMessage()), wrong);
    } catch (ParserConfigurationException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static void keepElements(Element element) {
    NodeList nodes = element.getChildNodes();
    for (int i = nodes.getLength() - 1; i >= 0; i--) {
      Node node = nodes.item(i);
      if (node instanceof Element child) {
        keepElements(child);
      } else {
        element.removeChild(node);
      }
    }
  }

  /** Returns a document as text. */
  static String text(Document document) {
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      StringWriter text = new StringWriter();
      transformer.transform(new DOMSource(document), new StreamResult(text));
      return text.toString();
    } catch (TransformerException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Returns the child elements. */
  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  /** Returns the child elements with a tag. */
  static List<Element> children(Element parent, String tag) {
    return children(parent).stream().filter(child -> child.getTagName().equals(tag)).toList();
  }

  /** Returns the first child element with a tag. */
  static Optional<Element> child(Element parent, String tag) {
    return children(parent, tag).stream().findFirst();
  }

  /** Returns the first child element with a tag and a name. */
  static Optional<Element> child(Element parent, String tag, String name) {
    return children(parent, tag).stream().filter(child -> is(child, name)).findFirst();
  }

  /** Returns an element and all elements below it, parents before children, in document order. */
  static List<Element> withDescendants(Element root) {
    List<Element> all = new ArrayList<>();
    all.add(root);
    for (Element child : children(root)) {
      all.addAll(withDescendants(child));
    }
    return all;
  }

  /** Returns all elements with a tag below an element, in document order. */
  static List<Element> descendants(Element root, String tag) {
    return withDescendants(root).stream()
        .filter(element -> element != root && element.getTagName().equals(tag))
        .toList();
  }

  /** Returns whether an element has a name. */
  static boolean is(Element element, String name) {
    return element.getAttribute("name").equals(name);
  }

  /** Returns numbers as the value of an attribute, without rounding. */
  static String numbers(double... numbers) {
    return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(" "));
  }

  /** Returns the numbers of an attribute. */
  static double[] numbers(Element element, String attribute) {
    String text = element.getAttribute(attribute).strip();
    try {
      return Arrays.stream(text.split("\\s+")).mapToDouble(Double::parseDouble).toArray();
    } catch (NumberFormatException wrong) {
      throw new PluginException(
          "libero",
          "the %s '%s' has %s=\"%s\", where numbers are expected"
              .formatted(
                  element.getTagName().toLowerCase(Locale.ROOT),
                  element.getAttribute("name"),
                  attribute,
                  text),
          "Run 'policytrim doctor --fix', which repairs damaged assets",
          wrong);
    }
  }
}
