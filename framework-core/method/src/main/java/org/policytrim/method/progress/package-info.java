/**
 * What a run tells those who watch: observers carry progress, curves and logs, so that no
 * mathematics ever prints.
 *
 * <p>To watch a run, implement {@link org.policytrim.method.progress.RunListener}; every method has
 * an empty default.
 */
@NullMarked
package org.policytrim.method.progress;

import org.jspecify.annotations.NullMarked;
