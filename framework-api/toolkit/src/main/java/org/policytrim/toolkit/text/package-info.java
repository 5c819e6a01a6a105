/** Text for messages: suggestions for misspelt names. */
@NullMarked
package org.policytrim.toolkit.text;

import org.jspecify.annotations.NullMarked;
