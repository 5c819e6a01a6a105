package org.policytrim.method.evaluate;

/**
 * The result of an evaluation.
 *
 * @param report the evaluated episodes
 * @param borderJump the mean change between the last executed action of a chunk and the first of
 *     the next, as a multiple of the mean change within chunks; NaN if there is no boundary or no
 *     change within a chunk
 */
public record Evaluation(EvaluationReport report, double borderJump) {}
