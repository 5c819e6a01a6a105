package org.policytrim.mujoco.generator;

/** Writes the selected enum members and definitions under their upstream names. */
final class ConstantsWriter {

  private final CHeaders headers;

  ConstantsWriter(CHeaders headers) {
    this.headers = headers;
  }

  /** Returns the source of the class. */
  String write() {
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
