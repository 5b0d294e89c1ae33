package org.athanor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.Inspector;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.SchemaSourceOptions;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.diff.SchemaChange;
import org.athanor.operation.Operation;
import org.athanor.plan.Planner;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.scratch.H2Database;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model of entities on H2: planned, applied, and accepted by Hibernate itself. */
final class HibernateOnH2IT {
  private static final ClassLoader LOADER = HibernateOnH2IT.class.getClassLoader();
  private static final List<Class<?>> ENTITIES = List.of(Library.Shelf.class, Ticket.class);

  /** What mappings have that differs between databases. */
  @Entity
  @Table(name = "ticket", indexes = @Index(name = "ix_ticket", columnList = "paid desc, shelf_id"))
  static class Ticket {
    enum State {
      OPEN,
      CLOSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @Nullable Long id;

    @Enumerated(EnumType.STRING)
    State state = State.OPEN;

    @Column(precision = 12, scale = 2, nullable = false)
    BigDecimal paid = BigDecimal.ZERO;

    UUID key = new UUID(1, 2);
    Instant since = Instant.EPOCH;
    LocalTime daily = LocalTime.NOON;
    double weight;
    boolean done;
    byte @Nullable [] picture;

    @Lob
    @Nullable String story;

    @Column(name = "`Value`", unique = true)
    @Nullable String value;

    @ManyToOne(optional = false)
    Library.@Nullable Shelf shelf;

    @ElementCollection
    @CollectionTable(name = "ticket_words")
    List<String> words = new ArrayList<>();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"})
  void what_the_model_wants_is_made_and_hibernate_accepts_it(String settings) throws SQLException {
    try (H2Database database = H2Database.inMemory(settings);
        Connection connection = database.open()) {
      Dialect dialect = Dialects.installed(LOADER).of(connection);
      Schema wanted = source(dialect).read();
      Schema empty = inspected(dialect, connection);

      apply(dialect, connection, empty, wanted);

      assertThat(changes(dialect, connection, wanted)).isEmpty();
      assertThat(inspected(dialect, connection).tables())
          .extracting(table -> table.name())
          .contains(QualifiedName.of("shelf"), QualifiedName.of("ticket_words"));
      validate(database);
    }
  }

  private static HibernateSchemaSource source(Dialect dialect) {
    SchemaSourceOptions options = new SchemaSourceOptions(
        List.of(Path.of("target/test-classes")),
        null,
        ENTITIES.stream().map(Class::getName).toList(),
        List.of(),
        Map.of());
    return new HibernateSchemaSource(options, dialect, LOADER);
  }

  private static Schema inspected(Dialect dialect, Connection connection) throws SQLException {
    return dialect.inspector().inspect(connection, Inspector.Scope.DEFAULT);
  }

  private static List<SchemaChange> changes(Dialect dialect, Connection connection, Schema wanted)
      throws SQLException {
    Schema live = inspected(dialect, connection);
    Schema normal = dialect.normalizer().normalize(connection, wanted, live);
    return new Differ(DiffOptions.of(dialect.capabilities())).diff(live, normal);
  }

  private static void apply(Dialect dialect, Connection connection, Schema empty, Schema wanted)
      throws SQLException {
    Schema normal = dialect.normalizer().normalize(connection, wanted, empty);
    List<SchemaChange> changes = changes(dialect, connection, wanted);
    for (Operation operation :
        new Planner(dialect).plan(changes, empty, normal).upgradeOperations()) {
      for (var statement : operation.accept(dialect.ddl(SchemaLookup.none()))) {
        try (Statement jdbc = connection.createStatement()) {
          jdbc.execute(statement.text());
        }
      }
    }
  }

  /** Starts Hibernate, which refuses to when a table or column is missing or of another type. */
  private static void validate(H2Database database) {
    Configuration configuration = new Configuration();
    ENTITIES.forEach(configuration::addAnnotatedClass);
    configuration.setProperty("hibernate.connection.url", database.jdbcUrl());
    configuration.setProperty("hibernate.connection.username", database.user());
    configuration.setProperty("hibernate.hbm2ddl.auto", "validate");
    configuration.buildSessionFactory().close();
  }
}
