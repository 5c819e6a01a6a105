package org.policytrim.smoke;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrim.smoke.SourceTree.Module;

/**
 * Checks the dependency directions of docs/architecture.md on the compiled classes of all modules,
 * including the plugins, which are on the class path of this module's tests.
 */
class DependencyRulesTest {

  private static final String API = "framework-api";
  private static final String TOOLKIT = "framework-api/toolkit";
  private static final String TESTKIT = "framework-api/testkit";
  private static final String METHOD = "framework-core/method";
  private static final String HOST = "framework-core/host";
  private static final String REPORT = "framework-core/report";
  private static final String APP = "framework-core/app";

  /** The modules that each framework module may use, besides itself. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          API, Set.of(),
          TOOLKIT, Set.of(API),
          TESTKIT, Set.of(API, TOOLKIT),
          METHOD, Set.of(API, TOOLKIT),
          HOST, Set.of(API, TOOLKIT, METHOD),
          REPORT, Set.of(API, TOOLKIT, METHOD),
          APP, Set.of(API, TOOLKIT, METHOD, HOST, REPORT));

  private static final List<Module> MODULES = SourceTree.modules();
  private static final Map<String, String> MODULE_BY_PACKAGE = new HashMap<>();
  private static JavaClasses all;

  @BeforeAll
  static void importClasses() {
    for (Module module : MODULES) {
      module.packages().forEach(name -> MODULE_BY_PACKAGE.put(name, module.name()));
    }
    all =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPaths(
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .filter(entry -> entry.startsWith(SourceTree.root()))
                    .map(DependencyRulesTest::classesOf)
                    .toList());
  }

  /** Returns the folder of classes; in the phase {@code package}, modules are jars. */
  private static Path classesOf(Path entry) {
    return entry.toString().endsWith(".jar") ? entry.resolveSibling("classes") : entry;
  }

  static Stream<String> modules() {
    return MODULES.stream().map(Module::name);
  }

  /** A module that is missing on the class path would not be checked at all. */
  @Test
  void allModulesAreOnTheClassPath() {
    Set<String> found = new HashSet<>();
    all.forEach(type -> found.add(moduleOf(type)));
    assertThat(found).containsExactlyInAnyOrderElementsOf(modules().toList());
  }

  /** The other rules find the module of a class by its package. */
  @Test
  void packagesBelongToOneModule() {
    Map<String, List<String>> modulesByPackage = new TreeMap<>();
    for (Module module : MODULES) {
      for (String name : module.packages()) {
        modulesByPackage.computeIfAbsent(name, any -> new ArrayList<>()).add(module.name());
      }
    }
    modulesByPackage.values().removeIf(modules -> modules.size() == 1);
    assertThat(modulesByPackage).as("packages in several modules").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void modulesUseOnlyAllowedModules(String name) {
    Set<String> allowed = new HashSet<>(allowed(name));
    allowed.add(name);
    classes()
        .that(belongTo(Set.of(name)))
        .should()
        .onlyDependOnClassesThat(
            belongTo(allowed)
                .or(
                    DescribedPredicate.describe(
                        "are not part of this project",
                        type -> !type.getPackageName().startsWith("org.policytrim"))))
        .check(all);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void packagesOfAModuleHaveNoCycles(String name) {
    slices()
        .assignedFrom(new PackagesOf(name))
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(all);
  }

  @Test
  void apiHasFewDependencies() {
    onlyDependsOn(
            API,
            "java..",
            "org.policytrim..",
            "org.pf4j..",
            "jakarta.inject..",
            "org.jspecify..",
            "org.apiguardian..")
        .because("every plugin depends on all dependencies of the API")
        .check(all);
  }

  @Test
  void typesOfTheApiStateTheirStability() {
    classes()
        .that()
        .resideInAPackage("org.policytrim.api..")
        .and()
        .areTopLevelClasses()
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .beAnnotatedWith("org.apiguardian.api.API")
        .check(all);
  }

  @Test
  void toolkitHasFewDependencies() {
    onlyDependsOn(
            TOOLKIT,
            "java..",
            "com.sun.management..",
            "org.policytrim..",
            "org.jspecify..",
            "org.apiguardian..",
            "com.fasterxml.jackson.core..")
        .because("every plugin depends on all dependencies of the toolkit")
        .check(all);
  }

  @Test
  void methodHasFewDependencies() {
    onlyDependsOn(
            METHOD,
            "java..",
            "javax.imageio..",
            "org.policytrim..",
            "org.jspecify..",
            "org.hipparchus..")
        .because("the algorithm is independent of YAML, PF4J, Guice, picocli and Jackson")
        .check(all);
  }

  @Test
  void frameworkUsesNoNumericEngine() {
    noClasses()
        .that(belongTo(ALLOWED.keySet()))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai.djl..", "ai.onnxruntime..", "org.tensorflow..", "org.bytedeco..")
        .because("networks belong to model plugins")
        .check(all);
  }

  @Test
  void onlyTheWiringUsesGuice() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.policytrim.app.launch..", "org.policytrim.host.plugin..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.inject..")
        .because("other classes declare an @Inject constructor")
        .check(all);
  }

  @Test
  void onlyThePluginHostUsesPf4jInTheCore() {
    noClasses()
        .that(belongTo(Set.of(METHOD, HOST, REPORT, APP)))
        .and()
        .resideOutsideOfPackages("org.policytrim.host.plugin..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.pf4j..")
        .check(all);
  }

  @Test
  void onlyTheCommandLineUsesPicocli() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.policytrim.app.launch..", "org.policytrim.app.command..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "picocli..", "org.policytrim.app.launch..", "org.policytrim.app.command..")
        .check(all);
  }

  private static ArchRule onlyDependsOn(String module, String... packages) {
    return classes()
        .that(belongTo(Set.of(module)))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(packages);
  }

  private static Set<String> allowed(String name) {
    Module module =
        MODULES.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    if (!module.isPlugin()) {
      return ALLOWED.get(name);
    }
    Set<String> allowed = new HashSet<>(Set.of(API, TOOLKIT));
    for (String declared : module.declaredPlugins()) {
      MODULES.stream()
          .map(Module::name)
          .filter(each -> each.endsWith("/" + declared))
          .forEach(allowed::add);
    }
    return allowed;
  }

  private static DescribedPredicate<JavaClass> belongTo(Set<String> modules) {
    return DescribedPredicate.describe(
        "belong to " + modules.stream().sorted().toList(),
        type -> modules.contains(moduleOf(type.getBaseComponentType())));
  }

  /** Returns the module of a class; generated packages belong to the module that contains them. */
  private static String moduleOf(JavaClass type) {
    String name = type.getPackageName();
    while (!MODULE_BY_PACKAGE.containsKey(name) && name.contains(".")) {
      name = name.substring(0, name.lastIndexOf('.'));
    }
    return MODULE_BY_PACKAGE.getOrDefault(name, "");
  }

  /** Assigns the classes of a module to their packages, including its root package. */
  private record PackagesOf(String module) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return moduleOf(type).equals(module)
          ? SliceIdentifier.of(type.getPackageName())
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "the packages of " + module;
    }
  }
}
