package org.policytrim.core.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the house: what may know of what. */
@AnalyzeClasses(packages = "org.policytrim", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

  @ArchTest
  static final ArchRule apiNeedsNextToNothing =
      classes()
          .that()
          .resideInAPackage("org.policytrim.api..")
          .and()
          .haveNameNotMatching(".*\\.Safetensors.*")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.policytrim.api..", "org.pf4j..", "jakarta.inject..", "org.jspecify..")
          .because("a plugin author compiles against it, and whatever it needs they need too");

  @ArchTest
  static final ArchRule apiReadsJsonInOnePlaceOnly =
      classes()
          .that()
          .resideInAPackage("org.policytrim.api..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.policytrim.api..",
              "org.pf4j..",
              "jakarta.inject..",
              "org.jspecify..",
              "com.fasterxml.jackson.core..")
          .because("a safetensors file has a JSON header, and JSON is not parsed by hand");

  @ArchTest
  static final ArchRule coreKnowsNoPlugin =
      noClasses()
          .that()
          .resideInAPackage("org.policytrim.core..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.policytrim..")
                  .and(not(resideInAnyPackage("org.policytrim.api..", "org.policytrim.core.."))));

  @ArchTest
  static final ArchRule coreComputesNoNetwork =
      noClasses()
          .that()
          .resideInAPackage("org.policytrim.core..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ai.djl..", "ai.onnxruntime..", "org.tensorflow..", "org.bytedeco..")
          .because("the core holds the method, model plugins hold the numbers");

  @ArchTest
  static final ArchRule guiceStaysWhereThingsAreWired =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.policytrim.core.launch..", "org.policytrim.core.plugin..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.inject..")
          .because("everyone else has an @Inject constructor and does not care who calls it");

  @ArchTest
  static final ArchRule pf4jStaysWithThePluginHost =
      noClasses()
          .that()
          .resideInAPackage("org.policytrim.core..")
          .and()
          .resideOutsideOfPackages("org.policytrim.core.plugin..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.pf4j..");

  @ArchTest
  static final ArchRule commandLineStaysAtTheDoor =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.policytrim.core.launch..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..", "org.policytrim.core.launch..");

  @ArchTest
  static final ArchRule stagesMeetInTheEpisodeRoomOnly =
      slices()
          .matching("org.policytrim.core.(rollout|reward|advantage|update)..")
          .should()
          .notDependOnEachOther()
          .because("each stage of the flow can be read, tested and replaced alone");

  @ArchTest
  static final ArchRule noRoomsInACircle =
      slices().matching("org.policytrim.core.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule settingsKnowNoOtherRoom =
      noClasses()
          .that()
          .resideInAPackage("org.policytrim.core.settings..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.policytrim.core.experiment..",
              "org.policytrim.core.launch..",
              "org.policytrim.core.train..",
              "org.policytrim.core.report..");
}
