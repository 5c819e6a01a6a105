/**
 * The operations that layers are made of, and computations: functions with named inputs and outputs
 * that each back end can build.
 *
 * <p>To add an operation, add it to {@link org.policytrim.network.operation.TensorOperations} with
 * its shapes, then to both back ends, then to {@code OperationsTest}, which compares them and
 * checks the gradient.
 */
@NullMarked
package org.policytrim.network.operation;

import org.jspecify.annotations.NullMarked;
