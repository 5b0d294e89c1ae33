/**
 * The grammar of MySQL and MariaDB: what their statements say. It knows their text and no server;
 * locks and other effects are none of its business.
 */
@NullMarked
package org.athanor.dialects.mysql.grammar;

import org.jspecify.annotations.NullMarked;
