/**
 * The wanted schema read from JPA and Hibernate mappings, through Hibernate's own metadata and
 * without opening the application or a database.
 *
 * <p>Knows Hibernate's mapping model; it must not know revisions, plans or connections.
 */
@NullMarked
package org.athanor.hibernate;

import org.jspecify.annotations.NullMarked;
