/** Commands over real databases. */
@NullMarked
package org.athanor.dialects.command;

import org.jspecify.annotations.NullMarked;
