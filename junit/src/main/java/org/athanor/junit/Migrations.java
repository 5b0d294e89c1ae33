package org.athanor.junit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Inspector;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Database;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RunReport;
import org.athanor.runtime.ScratchDatabases.Scratch;
import org.athanor.runtime.VersionTables;
import org.athanor.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The database of a test, and the project's revisions that run on it. {@link AthanorTest} hands it
 * to test methods, methods with {@code @BeforeEach} and constructors.
 *
 * <pre>{@code
 * migrations.upgradeBefore("abc123");
 * migrations.execute("INSERT INTO users (id, name) VALUES (?, ?)", 1, "Ann");
 * migrations.upgradeOne();
 * assertThat(migrations.rows("SELECT name FROM users")).containsExactly(row("Ann"));
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class Migrations implements AutoCloseable {
  private final Project project;
  private final TestDatabases databases;
  private final Scratch scratch;
  private final Dialect dialect;
  private final MigrationRunner runner;
  private @Nullable RevisionId next;
  private @Nullable RevisionId last;

  private Migrations(Project project, TestDatabases databases, Scratch scratch)
      throws SQLException {
    this.project = project;
    this.databases = databases;
    this.scratch = scratch;
    this.dialect = databases.dialects().of(scratch.connection());
    this.runner = runner(project, databases.database(scratch));
  }

  /** A new database in a state. */
  static Migrations open(Project project, TestDatabases databases, String at) {
    RevisionTarget target = RevisionTarget.parse(at);
    Scratch scratch = target.isBase()
        ? databases.create()
        : databases.create(at, database -> runner(project, database).upgrade(target));
    try {
      return new Migrations(project, databases, scratch);
    } catch (SQLException e) {
      throw unreadable("the new database", e);
    }
  }

  private static MigrationRunner runner(Project project, Database database) {
    return new MigrationRunner(project.scripts(), database, project.options(), List.of());
  }

  /** Runs all revisions that are missing. */
  public RunReport upgrade() {
    return upgradeTo("heads");
  }

  /**
   * Runs what is missing up to a revision, and the revision itself.
   *
   * @param target the start of its id, {@code head}, {@code +2} or anything else that
   *     {@code athanor upgrade} takes
   */
  public RunReport upgradeTo(String target) {
    return run(() -> runner.upgrade(RevisionTarget.parse(target)));
  }

  /**
   * Runs all that a revision follows and depends on, so that the revision is the next one for
   * {@link #upgradeOne}.
   *
   * @param revision the start of its id
   * @throws AthanorException TST-001 when it is applied already
   */
  public RunReport upgradeBefore(String revision) {
    Revision wanted = project
        .scripts()
        .graph()
        .resolveOne(RevisionTarget.parse(revision))
        .orElseThrow(() -> refused("There is no revision before \"" + revision + "\".", List.of())
            .fix("name a revision, such as upgradeBefore(\"abc123\")")
            .build());
    if (isApplied(wanted.id())) {
      throw refused(
              "The database of this test is past revision " + wanted.id() + " already.",
              List.of("it stands at: " + String.join(", ", current())))
          .fix("with @AthanorTest(fresh = PER_METHOD) each test has a database of its own")
          .fix("go back first: downgradeTo(\"base\")")
          .build();
    }
    List<RevisionTarget> below = new ArrayList<>();
    wanted.revises().forEach(id -> below.add(RevisionTarget.of(id)));
    wanted.dependsOn().forEach(name -> below.add(RevisionTarget.parse(name)));
    next = wanted.id();
    return run(() -> below.isEmpty()
        ? runner.upgrade(RevisionTarget.CURRENT)
        : runner.upgrade(below.toArray(RevisionTarget[]::new)));
  }

  /**
   * Runs the next revision: the one that {@link #upgradeBefore} named, or the only one there is.
   */
  public RunReport upgradeOne() {
    RevisionId named = next;
    if (named == null || isApplied(named)) {
      return run(() -> runner.upgrade(RevisionTarget.parse("+1")));
    }
    next = null;
    last = named;
    return run(() -> runner.upgrade(RevisionTarget.of(named)));
  }

  /**
   * Takes back the revision that {@link #upgradeOne} has run, or else the last one; after that,
   * {@link #upgradeOne} runs it again.
   */
  public RunReport downgradeOne() {
    RevisionId applied = last;
    if (applied == null || !isApplied(applied)) {
      return run(() -> runner.downgrade(RevisionTarget.parse("-1")));
    }
    next = applied;
    return run(() -> runner.takeBack(applied));
  }

  /**
   * Takes back what is above a revision.
   *
   * @param target the start of its id, {@code base}, {@code -2} or anything else that
   *     {@code athanor downgrade} takes
   */
  public RunReport downgradeTo(String target) {
    return run(() -> runner.downgrade(RevisionTarget.parse(target)));
  }

  /** A run, for which the test's own connection must not hold anything. */
  private interface Run {
    RunReport report();
  }

  private RunReport run(Run run) {
    try {
      if (!scratch.connection().getAutoCommit()) {
        throw refused(
                "A revision cannot run while connection() may have a transaction open.", List.of())
            .fix("call connection().commit() and connection().setAutoCommit(true) before")
            .build();
      }
    } catch (SQLException e) {
      throw unreadable("connection()", e);
    }
    return run.report();
  }

  /** The ids where the database stands; none before the first revision. */
  public List<String> current() {
    return runner.rows().stream().map(RevisionId::value).toList();
  }

  /**
   * Whether the database has a revision.
   *
   * @param revision the start of its id
   */
  public boolean isApplied(String revision) {
    return project
        .scripts()
        .graph()
        .resolveOne(RevisionTarget.parse(revision))
        .filter(found -> isApplied(found.id()))
        .isPresent();
  }

  private boolean isApplied(RevisionId id) {
    return project.scripts().graph().applied(runner.rows()).contains(id);
  }

  /** A connection to the database, which commits by itself; it is closed after the test. */
  public Connection connection() {
    return scratch.connection();
  }

  /** Opens further connections, for code that is tested with its own database access. */
  public DataSource dataSource() {
    return new ConnectionDataSource(scratch.connections());
  }

  /**
   * Runs a statement.
   *
   * @param sql the statement, with {@code ?} for parameters
   * @param parameters their values
   * @return how many rows it changed
   * @throws SQLException when the database refuses it
   */
  public int execute(String sql, @Nullable Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepared(sql, parameters)) {
      statement.execute();
      return Math.max(0, statement.getUpdateCount());
    }
  }

  /**
   * The rows that a query gives.
   *
   * @param sql the query, with {@code ?} for parameters
   * @param parameters their values
   * @throws SQLException when the database refuses it
   */
  public Rows rows(String sql, @Nullable Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepared(sql, parameters);
        ResultSet result = statement.executeQuery()) {
      return Rows.of(sql, result);
    }
  }

  private PreparedStatement prepared(String sql, @Nullable Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection().prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  /** What the database has now, without Athanor's own tables: for assertions. */
  public InspectedSchema schema() {
    try {
      VersionTables own = project.options().tables();
      Inspector inspector = dialect.inspector();
      Schema schema = inspector.inspect(
          connection(),
          new Inspector.Scope(inspector.schemas(connection()), own.all()).withObjects());
      return new InspectedSchema(schema, dialect);
    } catch (SQLException e) {
      throw unreadable("the schema", e);
    }
  }

  /**
   * Fails unless the database refuses an action because of a constraint.
   *
   * <pre>{@code
   * migrations.assertViolates("uq_users_email",
   *     () -> migrations.execute("INSERT INTO users (email) VALUES ('ann@example.org')"));
   * }</pre>
   *
   * @param constraint the name of a primary key, unique or foreign key, check, exclusion or unique
   *     index
   * @param action inserts, updates or deletes; what it throws may be wrapped
   */
  public void assertViolates(String constraint, Action action) {
    new Violation(schema(), constraint).of(action);
  }

  /**
   * Fails unless the database refuses an action because a column takes no NULL.
   *
   * @param table the table
   * @param column the column that takes no NULL
   * @param action inserts or updates
   */
  public void assertRefusesNull(String table, String column, Action action) {
    Violation.ofNotNull(schema(), table, column, action);
  }

  /** Something that a database is expected to refuse. */
  @FunctionalInterface
  public interface Action {
    /** Does it. */
    void run() throws Exception;
  }

  Project project() {
    return project;
  }

  TestDatabases databases() {
    return databases;
  }

  Dialect dialect() {
    return dialect;
  }

  Database database() {
    return databases.database(scratch);
  }

  static AthanorException.Builder refused(String message, List<String> evidence) {
    return AthanorException.of(ErrorCode.TST_001, message).evidence(evidence);
  }

  private static AthanorException unreadable(String what, SQLException cause) {
    return refused(
            "The database of this test cannot be read: " + what + ".",
            List.of(String.valueOf(cause.getMessage())))
        .cause(cause)
        .build();
  }

  /** Drops the database; the extension calls it. */
  @Override
  public void close() {
    databases.drop(scratch);
  }
}
