package org.athanor.command;

/**
 * What a database is compared with in place of the environment's model: SQL files, another
 * database, revisions, a snapshot.
 *
 * <pre>{@code
 * try (Workbench bench = new Workbench(server, dialects, ownTables)) {
 *   WantedState wanted = new WantedState(new ScriptState(Path.of("schema")), bench);
 *   Check.Report report = new Check(environment, options).against(wanted).run();
 * }
 * }</pre>
 *
 * @param state what it is
 * @param bench where it is read; it stays the caller's
 */
public record WantedState(SchemaState state, Workbench bench) {}
