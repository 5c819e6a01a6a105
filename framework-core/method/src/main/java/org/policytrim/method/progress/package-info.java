/**
 * Progress reports and stop requests of long work. The algorithm never prints; it reports to a
 * listener.
 *
 * <p>To observe progress, implement {@link org.policytrim.method.progress.ProgressListener}; to
 * observe the events of a whole run, implement its extension {@code stage.RunListener}. Every
 * method has an empty default.
 */
@NullMarked
package org.policytrim.method.progress;

import org.jspecify.annotations.NullMarked;
