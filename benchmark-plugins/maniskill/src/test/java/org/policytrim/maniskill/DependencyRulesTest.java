package org.policytrim.maniskill;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Checks the dependencies between the packages of this plugin. */
@AnalyzeClasses(packages = "org.policytrim.maniskill", importOptions = DoNotIncludeTests.class)
class DependencyRulesTest {

  /**
   * The slices are named by everything after {@code org.policytrim}, so the root package is one.
   */
  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices().matching("org.policytrim.(**)").should().beFreeOfCycles();
}
