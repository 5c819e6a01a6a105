package org.policytrim.mujoco.generator;

/** Writes the selected enum members and definitions under their upstream names. */
final class ConstantsWriter {

  private ConstantsWriter() {}

  /** Returns the source of the class. */
  static String write(CHeaders headers) {
    JavaSource source =
        new JavaSource("Enum members and definitions of MuJoCo, under their upstream names.");
    source.line("public final class Constants {").line("");
    headers
        .constants()
        .forEach(
            (name, value) -> {
              if (BindingsSelection.CONSTANTS.stream().anyMatch(name::startsWith)) {
                source.line("  public static final int %s = %d;".formatted(name, value));
              }
            });
    return source.line("").line("  private Constants() {}").line("}").toString();
  }
}
