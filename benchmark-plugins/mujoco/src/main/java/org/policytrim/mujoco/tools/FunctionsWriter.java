package org.policytrim.mujoco.tools;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes one handle and one typed method for each function that is bound. */
final class FunctionsWriter {

  private final CHeaders headers;

  FunctionsWriter(CHeaders headers) {
    this.headers = headers;
  }

  String write() {
    JavaSource source =
        new JavaSource(
            "MuJoCo's functions under their upstream names; loading this class needs the library.",
            "java.lang.foreign.FunctionDescriptor",
            "java.lang.foreign.MemoryLayout",
            "java.lang.foreign.MemorySegment",
            "java.lang.foreign.ValueLayout",
            "java.lang.invoke.MethodHandle",
            "org.policytrim.mujoco.foreign.Downcalls");
    source.line("public final class Functions {").line("");
    for (String name : BindingsSelection.FUNCTIONS) {
      CHeaders.Function function = headers.functions().get(name);
      if (function == null) {
        throw new IllegalArgumentException("the headers declare no function " + name);
      }
      write(source, function);
    }
    return source.line("  private Functions() {}").line("}").toString();
  }

  private static void write(JavaSource source, CHeaders.Function function) {
    String handle = source.constant(function.name());
    List<CType.Declaration> parameters = function.parameters();
    boolean isVoid = carrier(function.result()).equals("void");
    String layouts =
        IntStream.range(0, parameters.size())
            .mapToObj(i -> layout(parameters.get(i).type()))
            .collect(Collectors.joining(", "));
    String descriptor =
        isVoid
            ? "FunctionDescriptor.ofVoid(%s)".formatted(layouts)
            : "FunctionDescriptor.of(%s)"
                .formatted(
                    layout(function.result()) + (parameters.isEmpty() ? "" : ", " + layouts));
    String declared =
        parameters.stream()
            .map(parameter -> carrier(parameter.type()) + " " + parameter.name())
            .collect(Collectors.joining(", "));
    String passed =
        parameters.stream().map(CType.Declaration::name).collect(Collectors.joining(", "));
    String call = "%s.invokeExact(%s);".formatted(handle, passed);
    source
        .line("  private static final MethodHandle %s =".formatted(handle))
        .line("      Downcalls.bind(\"%s\", %s);".formatted(function.name(), descriptor))
        .line("")
        .line(
            "  public static %s %s(%s) {"
                .formatted(carrier(function.result()), function.name(), declared))
        .line("    try {")
        .line(
            isVoid ? "      " + call : "      return (" + carrier(function.result()) + ") " + call)
        .line("    } catch (Throwable thrown) {")
        .line("      throw Downcalls.rethrow(thrown);")
        .line("    }")
        .line("  }")
        .line("");
  }

  private static String carrier(CType type) {
    return type instanceof CType.Primitive primitive ? primitive.carrier() : "MemorySegment";
  }

  private static String layout(CType type) {
    return switch (type) {
      case CType.Primitive primitive -> "ValueLayout." + primitive.layout();
      case CType.Unknown unknown ->
          throw new IllegalArgumentException("unknown C type '" + unknown.name() + "'");
      case CType.Pointer _ -> "ValueLayout.ADDRESS";
      case CType.Array array ->
          "MemoryLayout.sequenceLayout(%d, %s)".formatted(array.length(), layout(array.element()));
      case CType.Struct struct ->
          struct.members().stream()
              .map(member -> layout(member.type()))
              .collect(Collectors.joining(", ", "MemoryLayout.structLayout(", ")"));
    };
  }
}
