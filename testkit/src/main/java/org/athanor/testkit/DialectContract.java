package org.athanor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.athanor.dialect.Capability;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectProvider;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.Operation;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The ground of all contract tests: a database of its own for each test, and the three ways in
 * which an operation is tried.
 *
 * <p>What a product cannot do is not skipped: it must be refused with a code and a way out. A
 * dialect takes part with one small subclass of each contract:
 *
 * <pre>{@code
 * class PostgresTablesIT extends TableContract {
 *   protected DialectProvider provider() { return new PostgresProvider(); }
 *   protected ConnectionSource createDatabase() { return server.createDatabase(); }
 * }
 * }</pre>
 */
public abstract class DialectContract {
  private ConnectionSource source;
  private Connection connection;
  private TestDatabase database;

  /** For subclasses; the database is made before each test. */
  @SuppressWarnings("NullAway.Init")
  protected DialectContract() {}

  /** The dialect under test. */
  protected abstract DialectProvider provider();

  /**
   * An empty database. When it is {@link AutoCloseable} it is closed after the test.
   *
   * @throws SQLException when it cannot be made
   */
  protected abstract ConnectionSource createDatabase() throws SQLException;

  @BeforeEach
  final void open() throws SQLException {
    source = createDatabase();
    connection = source.open();
    database = new TestDatabase(connection, provider().connect(connection));
  }

  @AfterEach
  final void close() throws Exception {
    connection.close();
    if (source instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  /** The database of this test. */
  protected final TestDatabase database() {
    return database;
  }

  /** Opens further connections to the database of this test. */
  protected final ConnectionSource source() {
    return source;
  }

  /** The dialect of the server of this test. */
  protected final Dialect dialect() {
    return database.dialect();
  }

  /** Whether the product can do it. */
  protected final boolean has(Capability capability) {
    return dialect().capabilities().has(capability);
  }

  /**
   * Makes {@code before}, runs {@code operation} and demands that the inspector finds exactly
   * {@code after}; then runs the reverse and demands exactly {@code before} again.
   */
  protected final void leads(Schema before, Operation operation, Schema after) throws SQLException {
    leadsOneWay(before, operation, after);
    database.run(operation.reverse().orElseThrow());
    assertStands(before);
  }

  /** The same for an operation that has no way back. */
  protected final void leadsOneWay(Schema before, Operation operation, Schema after)
      throws SQLException {
    database.create(before);
    assertStands(before);
    database.run(operation);
    assertStands(after);
  }

  /** Demands that the inspector finds exactly {@code wanted}, once that is in its normal form. */
  protected final void assertStands(Schema wanted) throws SQLException {
    Schema live = inspected();
    Schema normal = dialect().normalizer().normalize(connection, wanted, live);
    assertThat(ordered(live).tables()).isEqualTo(ordered(normal).tables());
    assertThat(ordered(live)).isEqualTo(ordered(normal));
  }

  /** What stands, as far as this contract looks at it. */
  protected Schema inspected() throws SQLException {
    return database.inspect();
  }

  /** The order of constraints and indexes means nothing, so they are compared by name. */
  private static Schema ordered(Schema schema) {
    List<Table> tables = schema.tables().stream().map(DialectContract::ordered).toList();
    return new Schema(tables, schema.sequences(), schema.enumTypes(), schema.objects());
  }

  private static Table ordered(Table table) {
    Table.Builder builder = table.toBuilder();
    builder.uniqueConstraints().sort(Comparator.comparing(String::valueOf));
    builder.foreignKeys().sort(Comparator.comparing(String::valueOf));
    builder.checks().sort(Comparator.comparing(String::valueOf));
    builder.exclusions().sort(Comparator.comparing(String::valueOf));
    builder.indexes().sort(Comparator.comparing(String::valueOf));
    return builder.build();
  }

  /** The same as {@link #leads} where the product is able, else a refusal. */
  protected final void leadsIf(boolean able, Schema before, Operation operation, Schema after)
      throws SQLException {
    if (able) {
      leads(before, operation, after);
    } else {
      refuses(before, operation);
    }
  }

  /** Demands a refusal that says what to do instead and leaves {@code before} as it is. */
  protected final void refuses(Schema before, Operation operation) throws SQLException {
    database.create(before);
    assertRefused(operation);
    assertStands(before);
  }

  /** Demands a refusal that says what to do instead. */
  protected final void assertRefused(Operation operation) {
    AthanorException refusal =
        catchThrowableOfType(AthanorException.class, () -> database.run(operation));
    assertThat(refusal).as("%s is refused", operation).isNotNull();
    assertThat(refusal.code()).isIn(ErrorCode.DDL_003, ErrorCode.DDL_012);
    assertThat(refusal.fixes()).isNotEmpty();
  }

  /** Whether all of these can be done. */
  protected final boolean hasAll(Capability... capabilities) {
    return Stream.of(capabilities).allMatch(this::has);
  }

  /** A schema of these tables. */
  protected static Schema schema(Table... tables) {
    return new Schema(Arrays.asList(tables), List.of(), List.of());
  }
}
