package org.policytrim.maniskill.generator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compiles a small C++ program against SAPIEN's and PhysX's headers and turns what it prints into
 * Java constants: positions in virtual tables, struct offsets, sizes and enum values.
 */
public final class LayoutGenerator {

  private static final String PACKAGE = "org.policytrim.maniskill.generated";

  /** The class for each kind of line, with its documentation. */
  private static final Map<String, List<String>> CLASSES = new LinkedHashMap<>();

  static {
    CLASSES.put(
        "slot", List.of("Slots", "Positions of virtual functions in the tables of PhysX objects."));
    CLASSES.put("offset", List.of("Offsets", "Offsets of fields in bytes."));
    CLASSES.put("size", List.of("Sizes", "Sizes of structs in bytes."));
    CLASSES.put("value", List.of("Values", "Values of enums."));
  }

  private LayoutGenerator() {}

  /**
   * Writes all sources.
   *
   * @param arguments the folder {@code sapien/include} of the wheel, and the folder to write to
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException(
          "two arguments: the folder with the headers, the folder for the generated sources");
    }
    Path target = Files.createDirectories(Path.of(arguments[1]));
    Path work = Files.createTempDirectory("layout");
    for (Map.Entry<String, String> source : generate(Path.of(arguments[0]), work).entrySet()) {
      Files.writeString(target.resolve(source.getKey()), source.getValue());
    }
  }

  /** Returns all sources by file name. */
  static Map<String, String> generate(Path headers, Path work)
      throws IOException, InterruptedException {
    Map<String, StringBuilder> bodies = new LinkedHashMap<>();
    for (String line : print(headers, work).lines().toList()) {
      String[] parts = line.split(" ");
      bodies
          .computeIfAbsent(parts[0], _ -> new StringBuilder())
          .append("  public static final int %s = %s;\n".formatted(constant(parts[1]), parts[2]));
    }
    Map<String, String> sources = new LinkedHashMap<>();
    CLASSES.forEach(
        (kind, names) ->
            sources.put(
                names.getFirst() + ".java",
                source(names.getFirst(), names.getLast(), bodies.get(kind))));
    return sources;
  }

  private static String source(String name, String documentation, StringBuilder body) {
    return """
    package %s;

    // Generated from the headers of SAPIEN 3.0.3; do not edit. See package-info.java.

    /** %s */
    public final class %s {

    %s
      private %s() {}
    }
    """
        .formatted(PACKAGE, documentation, name, body, name);
  }

  /** Returns the constant for a name: {@code RigidBody.setMass} becomes RIGID_BODY_SET_MASS. */
  private static String constant(String name) {
    return name.replaceAll("\\.m(?=[A-Z])", ".")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .replace('.', '_')
        .toUpperCase(Locale.ROOT);
  }

  private static String print(Path headers, Path work) throws IOException, InterruptedException {
    Path tree = work.resolve("tree");
    copy(headers.resolve("sapien"), tree.resolve("sapien"));
    replaceMathematics(tree);
    Path program = work.resolve("layout");
    Path source = work.resolve("layout.cpp");
    try (InputStream resource = LayoutGenerator.class.getResourceAsStream("layout.cpp")) {
      Files.copy(resource, source, StandardCopyOption.REPLACE_EXISTING);
    }
    run(
        "g++",
        "-std=c++20",
        "-w",
        "-fno-access-control",
        "-I" + tree,
        "-I" + headers.resolve("physx/include"),
        "-I" + headers,
        source.toString(),
        "-o",
        program.toString());
    return run(program.toString());
  }

  /**
   * Replaces the headers that need the library Eigen by declarations of the same size. None of
   * their types is a field of a struct whose layout is printed.
   */
  private static void replaceMathematics(Path tree) throws IOException {
    Path eigen = Files.createDirectories(tree.resolve("Eigen")).resolve("Eigen");
    Files.writeString(
        eigen,
        """
        #pragma once
        namespace Eigen {
        constexpr int Dynamic = -1;
        constexpr int RowMajor = 1;
        template <class T, int R, int C, int O = 0> struct Matrix { T *data; long rows, columns; };
        using VectorXf = Matrix<float, -1, 1>;
        using Vector2f = Matrix<float, 2, 1>;
        }
        """);
    Path mathematics = tree.resolve("sapien/math");
    Files.writeString(
        mathematics.resolve("bounding_box.h"),
        """
        #pragma once
        #include "vec3.h"
        namespace sapien { struct AABB { Vec3 lower; Vec3 upper; }; }
        """);
    Files.writeString(
        mathematics.resolve("conversion.h"),
        """
        #pragma once
        #include "vec3.h"
        #include <PxPhysicsAPI.h>
        namespace sapien { inline Vec3 PxVec3ToVec3(::physx::PxVec3 const &) { return Vec3(0.f); } }
        """);
    Files.writeString(mathematics.resolve("inertial.h"), "#pragma once\n");
    Files.writeString(mathematics.resolve("mat.h"), "#pragma once\n");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed: " + output);
    }
    return output;
  }
}
