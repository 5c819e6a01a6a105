package org.policytrim.mujoco.generator;

/**
 * Writes the size of a struct and the offsets of its members. Members of nested structs are
 * prefixed with the name of the nested struct.
 */
final class StructWriter {

  private final CType.Struct struct;
  private final String className;

  StructWriter(CType.Struct struct, String className) {
    this.struct = struct;
    this.className = className;
  }

  /** Returns the name of the generated class: {@code mjvScene} becomes MjvSceneLayout. */
  static String className(String struct) {
    return Character.toUpperCase(struct.charAt(0)) + struct.substring(1) + "Layout";
  }

  /** Returns the source of the class. */
  String write() {
    JavaSource source =
        new JavaSource("Size and offsets of the C struct " + struct.name() + ", in bytes.");
    source.line("public final class %s {".formatted(className)).line("");
    source.line(
        "  public static final long %s = %dL;".formatted(source.constant("sizeof"), struct.size()));
    members(source, struct, "", 0);
    source.line("").line("  private %s() {}".formatted(className)).line("}");
    return source.toString();
  }

  private static void members(JavaSource source, CType.Struct struct, String prefix, long base) {
    for (CType.Member member : struct.members()) {
      String name = prefix + member.name();
      long offset = base + member.offset();
      source.line("  public static final long %s = %dL;".formatted(source.constant(name), offset));
      if (member.type() instanceof CType.Struct nested && nested.name().isEmpty()) {
        members(source, nested, name + "_", offset);
      }
    }
  }
}
