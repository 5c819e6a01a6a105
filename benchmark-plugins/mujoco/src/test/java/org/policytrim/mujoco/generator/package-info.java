/**
 * The generator of the package {@code org.policytrim.mujoco.generated}: it parses MuJoCo's headers,
 * computes struct layouts as a C compiler does (LP64) and writes Java. It is a development tool and
 * not part of the plugin.
 *
 * <p>To add a function or struct, add its name to {@link
 * org.policytrim.mujoco.generator.BindingsSelection} and regenerate:
 *
 * <pre>{@code
 * mvn -pl benchmark-plugins/mujoco -am test-compile
 * java -cp benchmark-plugins/mujoco/target/test-classes \
 *     org.policytrim.mujoco.generator.BindingsGenerator \
 *     ~/.cache/policytrim/packages/mujoco-3.3.0/mujoco/include/mujoco \
 *     benchmark-plugins/mujoco/src/main/java/org/policytrim/mujoco/generated
 * }</pre>
 *
 * <p>The headers are part of the package that {@code policytrim doctor --fix} downloads. {@link
 * org.policytrim.mujoco.generator.BindingsGeneratorTest} fails when the generated package differs
 * from its headers or from the selection.
 */
@NullMarked
package org.policytrim.mujoco.generator;

import org.jspecify.annotations.NullMarked;
