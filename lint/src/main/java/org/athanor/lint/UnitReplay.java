package org.athanor.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.catalog.CatalogState;
import org.athanor.dialect.Dialect;
import org.athanor.effects.StatementFacts;
import org.athanor.plan.NamingConvention;
import org.athanor.runtime.SchemaScript;
import org.athanor.schema.NamingTemplates;
import org.athanor.schema.Schema;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;
import org.athanor.sql.syntax.SessionSetting;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.TransactionControl;
import org.jspecify.annotations.Nullable;

/**
 * Plays statements on a catalog and keeps, for each, all that is known when it runs: the database
 * before it, the settings, the transaction with its locks, and what the unit has created.
 *
 * <pre>{@code
 * UnitReplay replay = new UnitReplay(dialect, Map.of("lock_timeout", "2s"));
 * LintUnit unit = replay.play(source, replay.database(schema));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class UnitReplay {
  private static final SqlCommand BEGIN = new TransactionControl(TransactionControl.Kind.BEGIN);
  private static final SqlCommand COMMIT = new TransactionControl(TransactionControl.Kind.COMMIT);

  private final Dialect dialect;
  private final ReplayedSettings settings;
  private final Given given;

  /**
   * Plays statements for one server.
   *
   * @param dialect the dialect for its version
   * @param settings the settings of every session, by their names in lower case
   */
  public UnitReplay(Dialect dialect, Map<String, String> settings) {
    this(
        dialect,
        ReplayedSettings.of(settings),
        new Given(SeenFacts.NONE, CatalogState.empty(dialect.catalogRules()), null));
  }

  private UnitReplay(Dialect dialect, ReplayedSettings settings, Given given) {
    this.dialect = dialect;
    this.settings = settings;
    this.given = given;
  }

  /**
   * What somebody said besides.
   *
   * @param seen what was seen on a server
   * @param start what is there before the first unit of all
   * @param naming names constraints that have none; null for the server
   */
  private record Given(
      SeenFacts seen, CatalogState start, @Nullable NamingConvention naming) {}

  /** The same, but what was seen on a server stands above what is known of it. */
  public UnitReplay withSeen(SeenFacts traced) {
    return new UnitReplay(dialect, settings, new Given(traced, given.start(), given.naming()));
  }

  /** The same, but constraints that have no name are to get one made of these. */
  public UnitReplay naming(NamingTemplates templates) {
    NamingConvention naming = new NamingConvention(dialect, templates);
    return new UnitReplay(dialect, settings, new Given(given.seen(), given.start(), naming));
  }

  /**
   * The same, but this schema is there before the first unit of all.
   *
   * @param schema a schema of this product, as it was inspected or saved
   */
  public UnitReplay startingWith(Schema schema) {
    return startingWith(database(schema));
  }

  /**
   * The same, but what scripts make is there before the first unit of all.
   *
   * @param scripts their texts in order
   */
  public UnitReplay startingWith(List<String> scripts) {
    CatalogState database = nothing();
    for (String script : scripts) {
      database = apply(script, database);
    }
    return startingWith(database);
  }

  private UnitReplay startingWith(CatalogState database) {
    return new UnitReplay(dialect, settings, new Given(given.seen(), database, given.naming()));
  }

  /** What is there before the first unit of all; nothing is known of it unless somebody said. */
  public CatalogState start() {
    return given.start();
  }

  /**
   * The database that a schema is, as it was inspected or saved. Its objects are written as the
   * statements that make them, and these are played: so it is known as well as if it had been made
   * by revisions.
   *
   * @param schema a schema of this product
   */
  public CatalogState database(Schema schema) {
    return apply(SchemaScript.of(dialect, schema).text(), nothing());
  }

  /** A database of which nothing is known. */
  public CatalogState nothing() {
    return CatalogState.empty(dialect.catalogRules());
  }

  /**
   * The database after a script that is not judged.
   *
   * @param script the statements
   * @param before the database before them
   */
  public CatalogState apply(String script, CatalogState before) {
    CatalogState database = before;
    for (ScriptStatement each : ScriptSplitter.split(script, dialect.lexicalRules())) {
      database = database.after(dialect.grammar().parse(each.sql()));
    }
    return database;
  }

  /** A script of another tool as a unit; {@link LintSource#ofScript} tells more. */
  public LintSource source(LintSource.File file, LintUnit.Transaction transaction) {
    return LintSource.ofScript(file, transaction, dialect.lexicalRules());
  }

  /**
   * Plays a unit.
   *
   * @param source its statements
   * @param before the database before it
   * @return the unit; {@link LintUnit#after()} is where the next one begins
   */
  public LintUnit play(LintSource source, CatalogState before) {
    boolean isManaged = source.transaction() != LintUnit.Transaction.NONE;
    CatalogState start = isManaged ? before.after(BEGIN) : before;
    Moment now =
        new Moment(start, settings, new LintStatement.Created(Set.of(), Set.of()), List.of());
    TransactionReplay transaction = new TransactionReplay(isManaged, now);
    List<LintStatement> statements = new ArrayList<>();
    for (LintStatement.Source each : source.statements()) {
      SqlCommand command = dialect.grammar().parse(each.text());
      StatementFacts known = dialect.effects().factsOf(command, now.catalog(), now.settings());
      StatementFacts facts = given.seen().over(source, each.text(), known);
      statements.add(new LintStatement(
          statements.size(),
          command,
          each,
          facts,
          now.catalog(),
          now.settings(),
          transaction.state(now),
          now.created()));
      Moment done = done(command, now, transaction.isOpen());
      now = transaction.after(command, facts.transaction(), done.holding(facts.locks()));
    }
    return new LintUnit(
        source,
        dialect,
        statements,
        now.catalog().after(COMMIT),
        transaction.state(now),
        given.naming());
  }

  private static Moment done(SqlCommand command, Moment now, boolean isInTransaction) {
    ReplayedSettings settings = now.settings();
    if (command instanceof SessionSetting given) {
      for (SessionSetting each : given.all()) {
        settings = settings.after(each, isInTransaction);
      }
    }
    return new Moment(
        now.catalog().after(command),
        settings,
        CreatedSoFar.after(command, now.created(), now.catalog()),
        now.held());
  }
}
