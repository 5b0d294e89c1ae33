/** Records of backups. */
@NullMarked
package org.athanor.backup;

import org.jspecify.annotations.NullMarked;
