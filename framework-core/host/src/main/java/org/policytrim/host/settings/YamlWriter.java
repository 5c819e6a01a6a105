package org.policytrim.host.settings;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.Schema;

/** Writes a tree as YAML that {@link YamlReader} reads back. */
public final class YamlWriter {

  /** The width up to which the values of a list or mapping are written on one line. */
  private static final int WIDTH = 90;

  private static final Schema SCHEMA = new CoreSchema();

  private YamlWriter() {}

  /** Returns the text of a document, ending with a line break. */
  public static String write(YamlNode tree) {
    return emit(node(tree, FlowStyle.BLOCK, true));
  }

  /** Returns the text of a value on one line, without a line break. */
  public static String inline(YamlNode tree) {
    return emit(node(tree, FlowStyle.FLOW, false)).stripTrailing();
  }

  private static String emit(Node root) {
    DumpSettings settings =
        DumpSettings.builder()
            .setSchema(SCHEMA)
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .setIndent(2)
            .setUseUnicodeEncoding(true)
            .build();
    return new Present(settings)
        .emitToString(new Serialize(settings).serializeOne(root).iterator());
  }

  private static Node node(YamlNode tree, FlowStyle around, boolean root) {
    FlowStyle style =
        around == FlowStyle.FLOW || (!root && fitsOneLine(tree)) ? FlowStyle.FLOW : FlowStyle.BLOCK;
    return switch (tree) {
      case YamlNode.Scalar scalar -> scalar(scalar);
      case YamlNode.Sequence sequence ->
          new SequenceNode(
              Tag.SEQ,
              sequence.items().stream().map(item -> node(item, style, false)).toList(),
              style);
      case YamlNode.Mapping mapping -> {
        List<NodeTuple> tuples = new ArrayList<>();
        for (YamlNode.Entry entry : mapping.entries()) {
          Node key = new ScalarNode(Tag.STR, entry.key(), ScalarStyle.PLAIN);
          tuples.add(new NodeTuple(key, node(entry.value(), style, false)));
        }
        yield new MappingNode(Tag.MAP, tuples, style);
      }
    };
  }

  /**
   * Returns a node that reads back as the same value. The emitter quotes a text that would
   * otherwise read as a value of another type; the word for an empty optional value is quoted here.
   */
  private static ScalarNode scalar(YamlNode.Scalar scalar) {
    Tag tag = scalar.quoted() ? Tag.STR : SCHEMA.getScalarResolver().resolve(scalar.text(), true);
    ScalarStyle style =
        !scalar.text().codePoints().allMatch(YamlWriter::isVisible)
            ? ScalarStyle.DOUBLE_QUOTED
            : scalar.quoted() && scalar.text().equals(OptionalType.EMPTY)
                ? ScalarStyle.SINGLE_QUOTED
                : ScalarStyle.PLAIN;
    return new ScalarNode(tag, scalar.text(), style);
  }

  /**
   * Returns true for a character that needs no escape. Line breaks of all kinds, byte order marks
   * and other control characters do.
   */
  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static boolean fitsOneLine(YamlNode tree) {
    int width =
        switch (tree) {
          case YamlNode.Scalar scalar -> 0;
          case YamlNode.Sequence sequence ->
              sequence.items().stream().mapToInt(YamlWriter::width).sum();
          case YamlNode.Mapping mapping ->
              mapping.entries().stream()
                  .mapToInt(entry -> entry.key().length() + 2 + width(entry.value()))
                  .sum();
        };
    return width <= WIDTH;
  }

  /** Returns the width of an item with its separator; an item with items of its own is too wide. */
  private static int width(YamlNode item) {
    return switch (item) {
      case YamlNode.Scalar scalar -> scalar.text().length() + 2;
      case YamlNode.Sequence sequence when sequence.items().isEmpty() -> 4;
      case YamlNode.Mapping mapping when mapping.entries().isEmpty() -> 4;
      default -> WIDTH + 1;
    };
  }
}
