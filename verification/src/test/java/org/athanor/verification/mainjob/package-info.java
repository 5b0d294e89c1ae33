/** The main job, end to end, on real databases and through the real command. */
@NullMarked
package org.athanor.verification.mainjob;

import org.jspecify.annotations.NullMarked;
