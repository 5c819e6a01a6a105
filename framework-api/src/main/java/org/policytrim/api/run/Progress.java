package org.policytrim.api.run;

/**
 * How far a piece of long work has come.
 *
 * @param work what it is, such as "pretraining" or "evaluating base"
 * @param done units finished
 * @param total units in all, at least 1
 * @param unit what is counted, such as "episodes"
 * @param figures the figures that matter now, in a few words; may be empty
 */
public record Progress(String work, long done, long total, String unit, String figures) {}
