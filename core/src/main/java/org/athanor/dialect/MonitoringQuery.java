package org.athanor.dialect;

/**
 * What a person looks at while a migration runs in production.
 *
 * @param question what it tells, as a sentence
 * @param sql the query, to be typed in another session
 */
public record MonitoringQuery(String question, String sql) {}
