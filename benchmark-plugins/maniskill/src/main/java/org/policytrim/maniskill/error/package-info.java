/**
 * The exception that all packages of this plugin throw. Depends on no other package of the plugin,
 * so that it introduces no cycle.
 */
@NullMarked
package org.policytrim.maniskill.error;

import org.jspecify.annotations.NullMarked;
