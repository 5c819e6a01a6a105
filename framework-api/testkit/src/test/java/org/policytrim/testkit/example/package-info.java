/**
 * Three tiny policies on which the contracts are tested: one with a flow-matching head, one with a
 * token head, and one behind a socket.
 */
@NullMarked
package org.policytrim.testkit.example;

import org.jspecify.annotations.NullMarked;
