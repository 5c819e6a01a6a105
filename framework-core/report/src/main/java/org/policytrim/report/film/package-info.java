/**
 * Animations and film strips of evaluated episodes, small enough to be embedded in a page. They are
 * encoded with the JDK's ImageIO and need neither fonts nor a display.
 */
@NullMarked
package org.policytrim.report.film;

import org.jspecify.annotations.NullMarked;
