/** Support for model plugins in plain Java: input vectors, files and requirements. */
@NullMarked
package org.policytrim.toolkit.model;

import org.jspecify.annotations.NullMarked;
