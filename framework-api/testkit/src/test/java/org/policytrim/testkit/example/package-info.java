/**
 * Three tiny but real policies written against the SPI, none of them with a cast: a flow-matching
 * head, a token head, and a policy that lives behind a socket. They show that the SPI holds what
 * differs between them, and the contracts are tried on them.
 */
@NullMarked
package org.policytrim.testkit.example;

import org.jspecify.annotations.NullMarked;
