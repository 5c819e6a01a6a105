/**
 * Rules that choose the number of executed actions for every call (docs/method.md, section 7.9).
 * Experimental: rules are available in evaluations and profiles, not in training.
 *
 * <p>To add a rule, implement {@link org.policytrim.method.execution.ExecutionRule} and pass it to
 * an evaluation request.
 */
@NullMarked
package org.policytrim.method.execution;

import org.jspecify.annotations.NullMarked;
