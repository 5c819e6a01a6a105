/**
 * What the core itself can say about the machine, for {@code doctor}: the JDK, the plugins folder,
 * the cache. Natives and assets are the plugins' own checks.
 *
 * <p>To add one, implement {@link org.policytrim.api.tool.HealthCheck} and bind it in {@link
 * org.policytrim.app.launch.CoreModule}.
 */
@NullMarked
package org.policytrim.app.doctor;

import org.jspecify.annotations.NullMarked;
