package org.policytrim.app.run;

/** The steps of a run; each step requires the ones before it. */
public enum RunStep {
  /** Demonstrations are recorded. */
  DEMONSTRATIONS,
  /** The base policy is trained and saved as a bundle. */
  BASE,
  /** All stages are trained and the trimmed policy is saved as a bundle. */
  TRIMMED,
  /** All policies are evaluated and the report is written. */
  REPORT
}
