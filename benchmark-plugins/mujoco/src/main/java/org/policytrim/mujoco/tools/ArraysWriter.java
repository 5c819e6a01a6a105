package org.policytrim.mujoco.tools;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the sizes of mjModel and mjData and the arrays that both point to. */
final class ArraysWriter {

  private static final String ARRAY_FIELD = "org.policytrim.mujoco.array.ArrayField";
  private static final String EXTENT = "org.policytrim.mujoco.array.Extent";

  private static final Pattern SIZE =
      Pattern.compile("(?:MJ_[MD]\\()?(n\\w+)\\)?(?:\\s*\\*\\s*(\\d+))?");
  private static final Map<String, String> KINDS =
      Map.of(
          "mjtNum", "Doubles", "double", "Doubles", "float", "Floats", "int", "Ints", "mjtByte",
          "Bytes", "char", "Bytes");

  private final CHeaders headers;
  private final CType.Struct model;
  private final CType.Struct data;

  ArraysWriter(CHeaders headers) {
    this.headers = headers;
    this.model = headers.struct("mjModel");
    this.data = headers.struct("mjData");
  }

  String modelSizes() {
    return sizes("ModelSize", "The sizes of an mjModel.", model);
  }

  String dataSizes() {
    return sizes("DataSize", "The sizes of an mjData that change from step to step.", data);
  }

  String arrays(String className, String struct, List<String> macros) {
    JavaSource source =
        new JavaSource("The arrays that " + struct + " points to.", ARRAY_FIELD, EXTENT);
    source.line("public final class %s {".formatted(className)).line("");
    for (String macro : macros) {
      for (CHeaders.ArrayRow row : headers.arrays().get(macro)) {
        String kind = KINDS.get(row.type());
        if (kind != null) {
          array(source, headers.struct(struct), row, kind);
        }
      }
    }
    return source.line("  private %s() {}".formatted(className)).line("}").toString();
  }

  private void array(JavaSource source, CType.Struct struct, CHeaders.ArrayRow row, String kind) {
    source
        .line("  /** {@code %s}, %s x %s. */".formatted(row.name(), row.rows(), row.columns()))
        .line(
            "  public static final ArrayField.%s %s =".formatted(kind, source.constant(row.name())))
        .line("      new ArrayField.%s(".formatted(kind))
        .line(
            "          \"%s\", %dL, %s, %s);"
                .formatted(
                    row.name(),
                    offset(struct, row.name()),
                    extent(row.rows()),
                    extent(row.columns())))
        .line("");
  }

  private String extent(String expression) {
    Matcher size = SIZE.matcher(expression);
    if (size.matches()) {
      String name = size.group(1);
      if (expression.startsWith("MJ_D(")) {
        return "Extent.data(%dL)".formatted(offset(data, name));
      }
      String factor = size.group(2) == null ? "1" : size.group(2);
      return "Extent.model(%dL, %s)".formatted(offset(model, name), factor);
    }
    return "Extent.fixed(%dL)"
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
        .line("  /** The offset of the int in its struct, in bytes. */")
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
