package org.policytrim.mujoco.generator;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the sizes of mjModel and mjData and the arrays that both point to. */
final class ArraysWriter {

  private static final Pattern SIZE =
      Pattern.compile("(?:MJ_[MD]\\()?(n\\w+)\\)?(?:\\s*\\*\\s*(\\d+))?");

  /**
   * The constants of ElementType by C type; arrays of other types, such as pointers, are skipped.
   */
  private static final Map<String, String> ELEMENTS =
      Map.of(
          "mjtNum", "DOUBLE", "double", "DOUBLE", "float", "FLOAT", "int", "INT", "mjtByte", "BYTE",
          "char", "BYTE");

  private static final Map<String, String> VIEWS =
      Map.of("DOUBLE", "DoubleView", "FLOAT", "FloatView", "INT", "IntView", "BYTE", "ByteView");

  private final CHeaders headers;
  private final CType.Struct model;
  private final CType.Struct data;

  ArraysWriter(CHeaders headers) {
    this.headers = headers;
    this.model = headers.struct("mjModel");
    this.data = headers.struct("mjData");
  }

  /** Returns the source of the enum of mjModel's sizes. */
  String modelSizes() {
    return sizes("ModelSize", "The sizes of an mjModel.", model);
  }

  /** Returns the source of the enum of mjData's sizes. */
  String dataSizes() {
    return sizes("DataSize", "The sizes of an mjData that change from step to step.", data);
  }

  /**
   * Returns the source of the class with the arrays of a struct.
   *
   * @param macros the X macros that list them
   */
  String arrays(String className, String struct, List<String> macros) {
    JavaSource source =
        new JavaSource(
            "The arrays that " + struct + " points to.",
            "static org.policytrim.mujoco.array.ElementType.BYTE",
            "static org.policytrim.mujoco.array.ElementType.DOUBLE",
            "static org.policytrim.mujoco.array.ElementType.FLOAT",
            "static org.policytrim.mujoco.array.ElementType.INT",
            "static org.policytrim.mujoco.array.Extent.data",
            "static org.policytrim.mujoco.array.Extent.fixed",
            "static org.policytrim.mujoco.array.Extent.model",
            "org.policytrim.mujoco.array.ArrayField",
            "org.policytrim.mujoco.array.ByteView",
            "org.policytrim.mujoco.array.DoubleView",
            "org.policytrim.mujoco.array.FloatView",
            "org.policytrim.mujoco.array.IntView");
    source.line("public final class %s {".formatted(className));
    for (String macro : macros) {
      for (CHeaders.ArrayRow row : headers.arrays().get(macro)) {
        String elements = ELEMENTS.get(row.type());
        if (elements != null) {
          array(source, headers.struct(struct), row, elements);
        }
      }
    }
    return source.line("").line("  private %s() {}".formatted(className)).line("}").toString();
  }

  private void array(
      JavaSource source, CType.Struct struct, CHeaders.ArrayRow row, String elements) {
    source
        .line("")
        .line("  /** {@code %s}, %s x %s. */".formatted(row.name(), row.rows(), row.columns()))
        .line(
            "  public static final ArrayField<%s> %s = new ArrayField<>(\"%s\", %s, %dL, %s, %s);"
                .formatted(
                    VIEWS.get(elements),
                    source.constant(row.name()),
                    row.name(),
                    elements,
                    offset(struct, row.name()),
                    extent(row.rows()),
                    extent(row.columns())));
  }

  private String extent(String expression) {
    Matcher size = SIZE.matcher(expression);
    if (size.matches()) {
      String name = size.group(1);
      if (expression.startsWith("MJ_D(")) {
        return "data(%dL)".formatted(offset(data, name));
      }
      String factor = size.group(2) == null ? "" : ", " + size.group(2);
      return "model(%dL%s)".formatted(offset(model, name), factor);
    }
    return "fixed(%dL)"
        .formatted(ConstantExpression.read(new Tokens(expression), headers.constants()));
  }

  private static String sizes(String className, String documentation, CType.Struct struct) {
    JavaSource source = new JavaSource(documentation);
    source.line("public enum %s {".formatted(className));
    for (CType.Member member : struct.members()) {
      boolean isInt = member.type() instanceof CType.Primitive type && type.carrier().equals("int");
      if (isInt && member.name().startsWith("n")) {
        source.line("  %s(%dL),".formatted(source.constant(member.name()), member.offset()));
      }
    }
    return source
        .line("  ;")
        .line("")
        .line("  private final long offset;")
        .line("")
        .line("  %s(long offset) {".formatted(className))
        .line("    this.offset = offset;")
        .line("  }")
        .line("")
        .line("  /** Returns the offset of the int in its struct, in bytes. */")
        .line("  public long offset() {")
        .line("    return offset;")
        .line("  }")
        .line("}")
        .toString();
  }

  private static long offset(CType.Struct struct, String name) {
    return struct.members().stream()
        .filter(member -> member.name().equals(name))
        .mapToLong(CType.Member::offset)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(struct.name() + " has no member " + name));
  }
}
