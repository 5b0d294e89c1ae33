package org.athanor.dialects.mysql.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.dialects.mysql.grammar.MySqlParsing.actions;
import static org.athanor.dialects.mysql.grammar.MySqlParsing.parse;
import static org.athanor.dialects.mysql.grammar.MySqlParsing.parseMariaDb;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlColumn.Generation;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlObjectKind;
import org.junit.jupiter.api.Test;

class MySqlAlterTableTest {
  private static SqlColumn added(String column) {
    return ((AlterAction.AddColumn) actions("ADD " + column).get(0)).column();
  }

  @Test
  void the_table_its_words_and_its_requests_are_read() {
    assertThat(parse("alter table `shop`.Orders drop a, DROP COLUMN `B` RESTRICT,"
            + " ALGORITHM=instant, LOCK none"))
        .isEqualTo(new AlterTable(
            SqlObjectKind.TABLE,
            QualifiedName.of("shop", "Orders"),
            false,
            false,
            List.of(
                new AlterAction.DropColumn("a", false, false),
                new AlterAction.DropColumn("B", false, false)),
            Map.of("algorithm", "INSTANT", "lock", "NONE")));
    assertThat(parseMariaDb("ALTER ONLINE IGNORE TABLE IF EXISTS t WAIT 5 DROP IF EXISTS a"))
        .isEqualTo(new AlterTable(
            SqlObjectKind.TABLE,
            QualifiedName.of("t"),
            true,
            false,
            List.of(new AlterAction.DropColumn("a", true, false)),
            Map.of("wait", "5")));
    assertThat(((AlterTable) parse("ALTER TABLE t NOWAIT FORCE")).requests())
        .isEqualTo(Map.of("wait", "0"));
  }

  @Test
  void an_added_column_has_its_type_attributes_and_place() {
    AlterAction.AddColumn add = (AlterAction.AddColumn)
        actions("ADD COLUMN IF NOT EXISTS c VARCHAR(20) CHARACTER SET latin1 COLLATE latin1_bin"
                + " NOT NULL DEFAULT 'x' COMMENT 'it''s' UNIQUE AFTER b")
            .get(0);

    assertThat(add.ifNotExists()).isTrue();
    assertThat(add.place()).isEqualTo(new AlterAction.Place("b"));
    assertThat(add.column().type()).hasToString("VARCHAR(20)");
    assertThat(add.column().type().name()).isEqualTo("varchar");
    assertThat(add.column().type().charset()).isEqualTo("latin1");
    assertThat(add.column().collation()).isEqualTo("latin1_bin");
    assertThat(add.column().comment()).isEqualTo("it's");
    assertThat(add.column().defaultExpression()).hasToString("Optional['x']");
    assertThat(add.column().constraints())
        .containsExactly(
            new SqlConstraint.NotNull(null, "c", false),
            new SqlConstraint.Unique(null, List.of("c"), null));
  }

  @Test
  void a_default_ends_before_the_place() {
    AlterAction.AddColumn add =
        (AlterAction.AddColumn) actions("ADD c int DEFAULT -1 FIRST, ADD d int").get(0);

    assertThat(add.place()).isEqualTo(new AlterAction.Place(null));
    assertThat(add.column().defaultExpression()).hasToString("Optional[-1]");
    assertThat(added("c timestamp(6) DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6)")
            .defaultExpression())
        .hasToString("Optional[CURRENT_TIMESTAMP(6)]");
  }

  @Test
  void types_of_several_words_and_numbers_are_read() {
    assertThat(added("c double precision unsigned zerofill").type()).satisfies(type -> {
      assertThat(type.name()).isEqualTo("double precision");
      assertThat(type.unsigned()).isTrue();
      assertThat(type).hasToString("double precision unsigned zerofill");
    });
    assertThat(added("c enum('a','b,c') character set utf8mb4").type().arguments())
        .containsExactly("a", "b,c");
    assertThat(added("c national varchar(5)").type().name()).isEqualTo("national varchar");
    assertThat(added("c decimal(10, 2)").type().arguments()).containsExactly("10", "2");
  }

  @Test
  void computed_and_counting_columns_are_told_apart() {
    assertThat(added("c int AS (a + 1)").generation())
        .isInstanceOfSatisfying(Generation.Computed.class, computed -> {
          assertThat(computed.stored()).isFalse();
          assertThat(computed.expression()).hasToString("a + 1");
        });
    assertThat(added("c int GENERATED ALWAYS AS (a) STORED NOT NULL").generation())
        .isInstanceOfSatisfying(
            Generation.Computed.class, computed -> assertThat(computed.stored()).isTrue());
    assertThat(added("c int AUTO_INCREMENT PRIMARY KEY").generation())
        .isEqualTo(new Generation.AutoIncrement());
    assertThat(added("c timestamp(6) GENERATED ALWAYS AS ROW START").generation())
        .isEqualTo(new Generation.None());
  }

  @Test
  void several_columns_stand_in_parentheses() {
    assertThat(actions("ADD (a int, b int, KEY (a))"))
        .extracting(action -> action.getClass().getSimpleName())
        .containsExactly("AddColumn", "AddColumn", "AddIndex");
  }

  @Test
  void columns_are_defined_anew_and_changed() {
    AlterAction.ModifyColumn change =
        (AlterAction.ModifyColumn) actions("CHANGE a b bigint NOT NULL AFTER z").get(0);
    assertThat(change.column()).isEqualTo("a");
    assertThat(change.definition().name()).isEqualTo("b");
    assertThat(change.place()).isEqualTo(new AlterAction.Place("z"));
    AlterAction.ModifyColumn modify =
        (AlterAction.ModifyColumn) actions("MODIFY COLUMN a bigint").get(0);
    assertThat(modify.column()).isEqualTo("a");
    assertThat(modify.definition().name()).isEqualTo("a");
    assertThat(modify.place()).isNull();
    assertThat(actions(
            "ALTER a DROP DEFAULT, ALTER COLUMN b SET INVISIBLE," + " RENAME COLUMN c TO d"))
        .containsExactly(
            new AlterAction.SetDefault("a", null),
            new AlterAction.SetColumnOption("b", "SET INVISIBLE"),
            new AlterAction.RenameColumn("c", "d"));
    assertThat(
            ((AlterAction.SetDefault) actions("ALTER a SET DEFAULT (1 + 1)").get(0)).expression())
        .hasToString("(1 + 1)");
  }

  @Test
  void indexes_are_added_renamed_hidden_and_dropped() {
    CreateIndex added = ((AlterAction.AddIndex) actions(
                "ADD FULLTEXT KEY f (a(10) DESC, b) WITH PARSER ngram" + " COMMENT 'x' INVISIBLE")
            .get(0))
        .index();
    assertThat(added.name()).isEqualTo("f");
    assertThat(added.table()).isEqualTo(QualifiedName.of("t"));
    assertThat(added.traits()).isEqualTo(Set.of(CreateIndex.Trait.FULLTEXT));
    assertThat(added.columns()).containsExactly("a", "b");
    assertThat(added.keys().get(0).expression()).hasToString("a(10)");
    CreateIndex computed =
        ((AlterAction.AddIndex) actions("ADD UNIQUE u ((lower(a))) USING HASH").get(0)).index();
    assertThat(computed.name()).isEqualTo("u");
    assertThat(computed.method()).isEqualTo("HASH");
    assertThat(computed.is(CreateIndex.Trait.UNIQUE)).isTrue();
    assertThat(computed.columns()).isEmpty();
    assertThat(actions("RENAME KEY a TO b, ALTER INDEX c NOT IGNORED, DROP INDEX d, DROP KEY e"))
        .containsExactly(
            new AlterAction.RenameIndex("a", "b"),
            new AlterAction.SetIndexVisibility("c", "NOT IGNORED"),
            new AlterAction.DropIndex("d", false),
            new AlterAction.DropIndex("e", false));
  }

  @Test
  void constraints_are_added_changed_and_dropped() {
    assertThat(actions("ADD CONSTRAINT c UNIQUE KEY u (a), ADD CONSTRAINT PRIMARY KEY (a, b),"
            + " ADD CONSTRAINT fk FOREIGN KEY i (a) REFERENCES u (id) ON DELETE SET NULL"))
        .containsExactly(
            new AlterAction.AddConstraint(new SqlConstraint.Unique("u", List.of("a"), null)),
            new AlterAction.AddConstraint(
                new SqlConstraint.PrimaryKey(null, List.of("a", "b"), null)),
            new AlterAction.AddConstraint(new SqlConstraint.ForeignKey(
                "fk",
                List.of("a"),
                QualifiedName.of("u"),
                List.of("id"),
                "ON DELETE SET NULL",
                false)));
    assertThat(actions("ADD CHECK (a > 0) NOT ENFORCED").get(0))
        .isInstanceOfSatisfying(AlterAction.AddConstraint.class, add -> {
          assertThat(add.constraint().name()).isNull();
          assertThat(add.constraint().notValid()).isTrue();
        });
    assertThat(actions("DROP PRIMARY KEY, DROP FOREIGN KEY fk, DROP CHECK c,"
            + " DROP CONSTRAINT d, ALTER CHECK e NOT ENFORCED"))
        .containsExactly(
            new AlterAction.DropConstraint("PRIMARY", "PRIMARY KEY", false, false),
            new AlterAction.DropConstraint("fk", "FOREIGN KEY", false, false),
            new AlterAction.DropConstraint("c", "CHECK", false, false),
            new AlterAction.DropConstraint("d", null, false, false),
            new AlterAction.AlterConstraint("e", "NOT ENFORCED"));
  }

  @Test
  void options_need_no_commas_and_have_one_name_each() {
    assertThat(actions("ENGINE=InnoDB ROW_FORMAT DYNAMIC, DEFAULT CHARACTER SET = latin1"
            + " COLLATE latin1_bin COMMENT 'x'"))
        .containsExactly(
            new AlterAction.TableOption("engine", "InnoDB"),
            new AlterAction.TableOption("row_format", "DYNAMIC"),
            new AlterAction.TableOption("charset", "latin1"),
            new AlterAction.TableOption("collate", "latin1_bin"),
            new AlterAction.TableOption("comment", "x"));
    assertThat(actions("CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, FORCE, RENAME AS u"))
        .containsExactly(
            new AlterAction.ConvertCharset("utf8mb4", "utf8mb4_bin"),
            new AlterAction.Force(),
            new AlterAction.RenameTo(QualifiedName.of("u")));
  }

  @Test
  void partitions_and_versions_are_told_in_words() {
    assertThat(actions("ENGINE=InnoDB PARTITION BY HASH (id) PARTITIONS 4"))
        .containsExactly(
            new AlterAction.TableOption("engine", "InnoDB"),
            new AlterAction.ChangePartitions("PARTITION BY HASH ( ID ) PARTITIONS 4"));
    assertThat(actions("DROP PARTITION p0, p1"))
        .containsExactly(new AlterAction.ChangePartitions("DROP PARTITION P0 , P1"));
    assertThat(actions("ADD SYSTEM VERSIONING, DROP SYSTEM VERSIONING"))
        .containsExactly(
            new AlterAction.SystemVersioning("ADD SYSTEM VERSIONING"),
            new AlterAction.SystemVersioning("DROP SYSTEM VERSIONING"));
    assertThat(actions("DISABLE KEYS, DISCARD TABLESPACE"))
        .containsExactly(
            new AlterAction.CatalogOnly("DISABLE KEYS"),
            new AlterAction.Other(List.of("DISCARD", "TABLESPACE")));
  }

  @Test
  void what_is_not_understood_says_what_was_expected_and_where() {
    assertThat(parse("ALTER TABLE t ADD COLUM y int"))
        .isEqualTo(new SqlCommand.Opaque(
            "expected the end of an action of ALTER TABLE, but \"int\" stands there", 26));
    assertThat(parse("ALTER TABLE t EXPLODE"))
        .isEqualTo(new SqlCommand.Opaque(
            "expected an action of ALTER TABLE, but \"EXPLODE\" stands there", 14));
    assertThat(parse("ALTER TABLE t DROP a,"))
        .isEqualTo(
            new SqlCommand.Opaque("expected an action of ALTER TABLE, but the statement ends", 21));
    assertThat(parse("ALTER TABLE t ADD c"))
        .isEqualTo(new SqlCommand.Opaque("expected a type, but the statement ends", 19));
  }
}
