package org.policytrim.method.evaluate;

/**
 * A policy that was measured.
 *
 * @param report episode by episode
 * @param borderJump mean size of the change of action from the last of a plan to the first of the
 *     next, as a multiple of the mean change within plans; NaN where one of the two never happened
 */
public record Evaluation(EvaluationReport report, double borderJump) {}
