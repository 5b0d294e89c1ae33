package org.athanor.runtime;

import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.Dialects;

/**
 * The database of a run.
 *
 * @param connections opens connections to it
 * @param dialects where its dialect is found once a connection is open
 */
public record Database(ConnectionSource connections, Dialects dialects) {}
