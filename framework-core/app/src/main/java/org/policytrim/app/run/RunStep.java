package org.policytrim.app.run;

/** How far an experiment is to be walked; each step includes those before it. */
public enum RunStep {
  /** Demonstrations are recorded. */
  DEMONSTRATIONS,
  /** The base policy is trained and saved as a bundle. */
  BASE,
  /** Every stage is trained and the trimmed policy saved as a bundle. */
  TRIMMED,
  /** Both are evaluated, with every row of the report. */
  REPORT
}
