package org.athanor.dialects.sqlite.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.ServerVersion;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.SessionSetting;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlObjectKind;
import org.junit.jupiter.api.Test;

class SqliteGrammarTest {
  private static final Dialect SQLITE = Dialects.installed(SqliteGrammarTest.class.getClassLoader())
      .named("sqlite")
      .offline(new ServerVersion(3, 45));

  private static SqlCommand parse(String sql) {
    return SQLITE.grammar().parse(sql);
  }

  @Test
  void a_table_keeps_its_columns_and_options() {
    CreateTable table = (CreateTable) parse("CREATE TEMP TABLE IF NOT EXISTS main.[T] ("
        + "id INTEGER PRIMARY KEY AUTOINCREMENT, bare, UNIQUE (bare) ON CONFLICT FAIL"
        + ") STRICT, WITHOUT ROWID");

    assertThat(table.table()).isEqualTo(QualifiedName.of("main", "T"));
    assertThat(table.traits())
        .containsExactlyInAnyOrder(
            CreateTable.Trait.TEMPORARY,
            CreateTable.Trait.IF_NOT_EXISTS,
            CreateTable.Trait.STRICT,
            CreateTable.Trait.WITHOUT_ROWID);
    assertThat(table.columns()).extracting(SqlColumn::name).containsExactly("id", "bare");
    assertThat(table.columns().get(0).generation())
        .isEqualTo(new SqlColumn.Generation.AutoIncrement());
    assertThat(table.columns().get(1).type()).isNull();
    assertThat(table.constraints()).hasSize(1);
  }

  @Test
  void the_four_alterations_are_known_and_others_are_not_guessed() {
    assertThat(parse("ALTER TABLE t RENAME a TO b"))
        .isEqualTo(new AlterTable(
            SqlObjectKind.TABLE,
            QualifiedName.of("t"),
            false,
            false,
            List.of(new AlterAction.RenameColumn("a", "b")),
            Map.of()));
    assertThat(parse("ALTER TABLE t ALTER COLUMN a SET NOT NULL"))
        .isEqualTo(new SqlCommand.Opaque("expected DROP, but \"ALTER\" stands there", 14));
  }

  @Test
  void pragmas_are_settings_or_questions() {
    assertThat(parse("PRAGMA foreign_keys = OFF"))
        .isEqualTo(new SessionSetting(SessionSetting.Scope.SESSION, "foreign_keys", "OFF"));
    assertThat(parse("PRAGMA foreign_key_check"))
        .isEqualTo(new SqlCommand.Query("PRAGMA foreign_key_check"));
  }

  @Test
  void a_dropped_table_is_named() {
    assertThat(parse("DROP TABLE IF EXISTS `t`"))
        .isEqualTo(new DropObjects(
            SqlObjectKind.TABLE,
            List.of(QualifiedName.of("t")),
            Set.of(DropObjects.Trait.IF_EXISTS),
            null,
            Map.of()));
  }
}
