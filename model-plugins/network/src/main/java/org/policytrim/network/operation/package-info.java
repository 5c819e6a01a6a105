/**
 * The small set of operations layers are written in, and what a computation is: named inputs, named
 * outputs, built by whichever back end is asked.
 *
 * <p>To add an operation: put it here with its shapes, then into both back ends, then into {@code
 * OperationsTest}, which compares them and checks the gradient.
 */
@NullMarked
package org.policytrim.network.operation;

import org.jspecify.annotations.NullMarked;
