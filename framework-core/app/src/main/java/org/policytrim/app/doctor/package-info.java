/**
 * The health checks of the core for the command {@code doctor}: the JDK, the plugins folder, the
 * cache. Checks of native libraries and assets belong to the plugins.
 *
 * <p>To add a check, implement {@link org.policytrim.api.tool.HealthCheck} and bind it in {@code
 * org.policytrim.app.launch.CoreModule}.
 */
@NullMarked
package org.policytrim.app.doctor;

import org.jspecify.annotations.NullMarked;
