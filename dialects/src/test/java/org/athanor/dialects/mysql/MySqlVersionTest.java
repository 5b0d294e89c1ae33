package org.athanor.dialects.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.json;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.athanor.dialect.Capability;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialect.Statement;
import org.athanor.dialect.TableSnapshot;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.DropColumn;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.Literal;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.junit.jupiter.api.Test;

/** What differs between patches of MySQL 8.0, of which no server can be had. */
class MySqlVersionTest {
  private static final QualifiedName TABLE = QualifiedName.of("t");
  private static final Column A = Column.of("a", integer()).withComment("it's");

  @Test
  void references_behind_a_column_make_a_foreign_key_since_9() {
    Capability references = Capability.COLUMN_REFERENCES;

    assertThat(MySqlVersion.of(new ServerVersion(8, 4)).capabilities().has(references))
        .isFalse();
    assertThat(MySqlVersion.of(new ServerVersion(9, 0)).capabilities().has(references))
        .isTrue();
  }

  private static MySqlVersion patch(int patch) {
    return new MySqlVersion(new ServerVersion(8, 0), patch);
  }

  private static String sql(MySqlVersion version, Operation operation) {
    return statement(version, operation).text();
  }

  private static Statement statement(MySqlVersion version, Operation operation) {
    Table present = Table.builder(TABLE).column(A).build();
    Dialect dialect = MySqlDialect.offline(version);
    SchemaLookup lookup = name -> java.util.Optional.of(new TableSnapshot(present, List.of()));
    return operation.accept(dialect.ddl(lookup)).get(0);
  }

  private static void refuses(MySqlVersion version, Operation operation) {
    assertThatThrownBy(() -> sql(version, operation))
        .isInstanceOfSatisfying(AthanorException.class, error -> {
          assertThat(error.code()).isEqualTo(ErrorCode.DDL_003);
          assertThat(error.fixes()).isNotEmpty();
        });
  }

  @Test
  void a_version_without_a_patch_is_its_newest_and_an_unknown_one_the_newest_of_all() {
    assertThat(MySqlVersion.of(new ServerVersion(8, 0)).hasChecks()).isTrue();
    assertThat(MySqlVersion.of(ServerVersion.UNKNOWN).version()).isEqualTo(MySqlVersion.NEWEST);
  }

  @Test
  void the_patch_is_read_from_what_servers_call_themselves() {
    assertThat(ServerFacts.patchOf("8.0.36-log", -1)).isEqualTo(36);
    assertThat(ServerFacts.patchOf("5.5.5-10.11.7-MariaDB-1:x", -1)).isEqualTo(7);
    assertThat(ServerFacts.patchOf("11.4.5-MariaDB", -1)).isEqualTo(5);
    assertThat(ServerFacts.patchOf("9.7", -1)).isEqualTo(-1);
  }

  @Test
  void a_column_is_renamed_by_stating_it_whole_before_there_is_another_way() {
    Operation rename = new RenameColumn(TABLE, "a", "b");
    assertThat(sql(patch(2), rename))
        .isEqualTo("ALTER TABLE t CHANGE a b int NULL COMMENT 'it''s'");
    assertThat(sql(patch(3), rename)).isEqualTo("ALTER TABLE t RENAME COLUMN a TO b");
  }

  @Test
  void checks_that_would_be_forgotten_are_refused() {
    Operation add = new AddConstraint(TABLE, Check.of("ck", "a > 0"));
    refuses(patch(15), add);
    assertThat(sql(patch(16), add)).endsWith("ADD CONSTRAINT ck CHECK (a > 0)");
  }

  @Test
  void expressions_as_keys_and_defaults_came_with_13() {
    Index index = Index.of("ix", List.of("a")).withParts(List.of(IndexPart.expression("a + 1")));
    Operation create = new CreateIndex(TABLE, index, false, false);
    Column uuid = Column.of("b", json()).withDefault(ColumnDefault.expression("json_array()"));
    Column constant = Column.of("b", json()).withDefault(ColumnDefault.constant("[]"));
    for (Operation operation :
        List.of(create, new AddColumn(TABLE, uuid, false), new AddColumn(TABLE, constant, false))) {
      refuses(patch(12), operation);
      assertThat(sql(patch(13), operation)).contains("(");
    }
  }

  @Test
  void columns_come_and_go_without_a_rebuild_as_the_versions_learn_it() {
    Operation add = new AddColumn(TABLE, Column.of("b", integer()), false);
    Operation drop = new DropColumn(TABLE, "a", null, false);
    assertThat(statement(patch(11), add).effects().rewritesTable()).isTrue();
    assertThat(statement(patch(12), add).effects().rewritesTable()).isFalse();
    assertThat(statement(patch(28), drop).effects().rewritesTable()).isTrue();
    assertThat(statement(patch(29), drop).effects().rewritesTable()).isFalse();
  }

  @Test
  void programs_and_views_learn_if_not_exists_at_different_times() {
    assertThat(patch(28).createsUnlessExists(ObjectKind.TRIGGER)).isFalse();
    assertThat(patch(29).createsUnlessExists(ObjectKind.TRIGGER)).isTrue();
    assertThat(patch(29).createsUnlessExists(ObjectKind.VIEW)).isFalse();
    assertThat(MySqlVersion.of(new ServerVersion(9, 1)).createsUnlessExists(ObjectKind.VIEW))
        .isTrue();
  }

  @Test
  void moments_with_an_offset_are_read_since_19() {
    Literal moment = Literal.of(OffsetDateTime.parse("2026-01-02T03:04:05+01:00"));
    assertThat(new MySqlLiterals(patch(19), SqlMode.DEFAULT).write(moment))
        .isEqualTo("'2026-01-02 03:04:05+01:00'");
    assertThat(new MySqlLiterals(patch(18), SqlMode.DEFAULT).write(moment))
        .isEqualTo("CONVERT_TZ('2026-01-02 02:04:05', '+00:00', @@session.time_zone)");
  }

  @Test
  void a_session_bounds_waits_in_whole_seconds_and_queries_in_milliseconds() {
    var session = MySqlDialect.offline(patch(40)).session();
    assertThat(session.lockTimeout(Duration.ofMillis(10)).orElseThrow().text())
        .isEqualTo("SET SESSION lock_wait_timeout = 1, SESSION innodb_lock_wait_timeout = 1");
    assertThat(session.statementTimeout(Duration.ofMillis(1500)).orElseThrow().text())
        .isEqualTo("SET SESSION max_execution_time = 1500");
    assertThat(session.shellCommand()).hasValueSatisfying(c -> assertThat(c).startsWith("mysql "));
  }
}
