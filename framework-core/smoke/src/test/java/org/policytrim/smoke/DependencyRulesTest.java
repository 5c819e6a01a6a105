package org.policytrim.smoke;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependency directions of docs/architecture.md, checked on the compiled framework modules. */
@AnalyzeClasses(packages = "org.policytrim", importOptions = DoNotIncludeTests.class)
class DependencyRulesTest {

  private static final String API = "org.policytrim.api..";
  private static final String TOOLKIT = "org.policytrim.toolkit..";
  private static final String TESTKIT = "org.policytrim.testkit..";
  private static final String METHOD = "org.policytrim.method..";
  private static final String HOST = "org.policytrim.host..";
  private static final String REPORT = "org.policytrim.report..";
  private static final String APP = "org.policytrim.app..";

  @ArchTest
  static final ArchRule apiDependsOnTheJdkAndInjectionAnnotationsOnly =
      classes()
          .that()
          .resideInAPackage(API)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", API, "org.pf4j..", "jakarta.inject..", "org.jspecify..")
          .because("whatever the API needs, every plugin needs");

  @ArchTest
  static final ArchRule toolkitDependsOnTheApiAndAStreamingJsonParser =
      classes()
          .that()
          .resideInAPackage(TOOLKIT)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", API, TOOLKIT, "org.jspecify..", "com.fasterxml.jackson.core..");

  @ArchTest
  static final ArchRule methodDependsOnTheApiAndTheToolkit =
      classes()
          .that()
          .resideInAPackage(METHOD)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", API, TOOLKIT, METHOD, "org.jspecify..", "org.hipparchus..")
          .because(
              "the algorithm is readable and testable without YAML, PF4J, Guice, picocli or Jackson");

  @ArchTest
  static final ArchRule hostKnowsNeitherReportNorApp =
      noClasses()
          .that()
          .resideInAPackage(HOST)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(REPORT, APP, TESTKIT);

  @ArchTest
  static final ArchRule reportKnowsNeitherHostNorApp =
      noClasses()
          .that()
          .resideInAPackage(REPORT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(HOST, APP, TESTKIT);

  @ArchTest
  static final ArchRule frameworkUsesNoNumericEngine =
      noClasses()
          .that()
          .resideInAnyPackage(METHOD, HOST, REPORT, APP)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ai.djl..", "ai.onnxruntime..", "org.tensorflow..", "org.bytedeco..")
          .because("networks belong to model plugins");

  @ArchTest
  static final ArchRule guiceIsUsedWhereComponentsAreWired =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.policytrim.app.launch..", "org.policytrim.host.plugin..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.inject..")
          .because("everything else declares an @Inject constructor");

  @ArchTest
  static final ArchRule pf4jIsUsedByThePluginHost =
      noClasses()
          .that()
          .resideInAnyPackage(METHOD, HOST, REPORT, APP)
          .and()
          .resideOutsideOfPackages("org.policytrim.host.plugin..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.pf4j..");

  @ArchTest
  static final ArchRule picocliIsUsedByTheCommands =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.policytrim.app.launch..", "org.policytrim.app.command..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "picocli..", "org.policytrim.app.launch..", "org.policytrim.app.command..");

  @ArchTest static final ArchRule noCyclesInTheApi = acyclic("api");

  @ArchTest static final ArchRule noCyclesInTheToolkit = acyclic("toolkit");

  @ArchTest static final ArchRule noCyclesInTheMethod = acyclic("method");

  @ArchTest static final ArchRule noCyclesInTheHost = acyclic("host");

  @ArchTest static final ArchRule noCyclesInTheReport = acyclic("report");

  @ArchTest static final ArchRule noCyclesInTheApp = acyclic("app");

  private static ArchRule acyclic(String module) {
    return slices().matching("org.policytrim." + module + ".(**)").should().beFreeOfCycles();
  }
}
