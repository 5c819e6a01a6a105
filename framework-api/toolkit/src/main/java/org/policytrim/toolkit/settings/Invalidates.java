package org.policytrim.toolkit.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares which stored results become obsolete when a setting is changed between two runs of the
 * same run folder. Stands beside {@link org.policytrim.api.plugin.Setting} on the component of a
 * settings record, so that resuming a run needs no list of settings elsewhere.
 *
 * <p>Only the first results that the setting affects are declared; whatever is built from them, as
 * described by {@link Artifact}, becomes obsolete with them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Invalidates {

  /** The results that a change makes obsolete; {@link Artifact#NOTHING} where there is none. */
  Artifact[] value();
}
