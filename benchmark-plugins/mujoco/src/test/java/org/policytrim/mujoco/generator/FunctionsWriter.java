package org.policytrim.mujoco.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a method handle and a typed method for each function that can be called. */
final class FunctionsWriter {

  private final CHeaders headers;

  FunctionsWriter(CHeaders headers) {
    this.headers = headers;
  }

  /** Returns the source of the class, handles first. */
  String write() {
    JavaSource source =
        new JavaSource(
            "MuJoCo's functions under their upstream names; loading this class needs the library.",
            "static java.lang.foreign.ValueLayout.ADDRESS",
            "static java.lang.foreign.ValueLayout.JAVA_INT",
            "static java.lang.foreign.ValueLayout.JAVA_LONG",
            "static org.policytrim.mujoco.foreign.Downcalls.bind",
            "static org.policytrim.mujoco.foreign.Downcalls.bindVoid",
            "static org.policytrim.mujoco.foreign.Downcalls.rethrow",
            "java.lang.foreign.MemoryLayout",
            "java.lang.foreign.MemorySegment",
            "java.lang.invoke.MethodHandle");
    source.line("public final class Functions {").line("");
    List<CHeaders.Function> functions =
        BindingsSelection.FUNCTIONS.stream().map(headers::function).toList();
    functions.forEach(function -> source.line(handle(source, function)));
    source.line("").line("  private Functions() {}");
    functions.forEach(function -> method(source, function));
    return source.line("}").toString();
  }

  private static String handle(JavaSource source, CHeaders.Function function) {
    List<String> arguments = new ArrayList<>();
    arguments.add('"' + function.name() + '"');
    if (!isVoid(function)) {
      arguments.add(layout(function.result()));
    }
    function.parameters().forEach(parameter -> arguments.add(layout(parameter.type())));
    return "  private static final MethodHandle %s = %s(%s);"
        .formatted(
            source.constant(function.name()),
            isVoid(function) ? "bindVoid" : "bind",
            String.join(", ", arguments));
  }

  private static void method(JavaSource source, CHeaders.Function function) {
    String declared =
        function.parameters().stream()
            .map(parameter -> carrier(parameter.type()) + " " + parameter.name())
            .collect(Collectors.joining(", "));
    String passed =
        function.parameters().stream()
            .map(CType.Declaration::name)
            .collect(Collectors.joining(", "));
    String result = carrier(function.result());
    source
        .line("")
        .line("  public static %s %s(%s) {".formatted(result, function.name(), declared))
        .line(
            "    try { %s%s.invokeExact(%s); } catch (Throwable thrown) { throw rethrow(thrown); }"
                .formatted(
                    isVoid(function) ? "" : "return (%s) ".formatted(result),
                    JavaSource.constantName(function.name()),
                    passed))
        .line("  }");
  }

  private static boolean isVoid(CHeaders.Function function) {
    return carrier(function.result()).equals("void");
  }

  private static String carrier(CType type) {
    return type instanceof CType.Primitive primitive ? primitive.carrier() : "MemorySegment";
  }

  private static String layout(CType type) {
    return switch (type) {
      case CType.Primitive primitive -> primitive.layout();
      case CType.Unknown unknown ->
          throw new IllegalArgumentException("unknown C type '" + unknown.name() + "'");
      case CType.Pointer _ -> "ADDRESS";
      case CType.Array array ->
          "MemoryLayout.sequenceLayout(%d, %s)".formatted(array.length(), layout(array.element()));
      case CType.Struct struct ->
          struct.members().stream()
              .map(member -> layout(member.type()))
              .collect(Collectors.joining(", ", "MemoryLayout.structLayout(", ")"));
    };
  }
}
