/**
 * Moving and still pictures of evaluated episodes, small enough to stand within a page: animated
 * GIFs and film strips, made with the JDK's own ImageIO and without fonts or a display.
 */
@NullMarked
package org.policytrim.report.film;

import org.jspecify.annotations.NullMarked;
