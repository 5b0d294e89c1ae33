package org.athanor.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.catalog.Sql.alterTable;
import static org.athanor.catalog.Sql.check;
import static org.athanor.catalog.Sql.column;
import static org.athanor.catalog.Sql.createIndex;
import static org.athanor.catalog.Sql.createTable;
import static org.athanor.catalog.Sql.drop;
import static org.athanor.catalog.Sql.foreignKey;
import static org.athanor.catalog.Sql.name;
import static org.athanor.catalog.Sql.primaryKey;
import static org.athanor.catalog.Sql.unique;

import java.util.List;
import java.util.Optional;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.CreateType;
import org.athanor.sql.syntax.SessionSetting;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlObjectKind;
import org.athanor.sql.syntax.TransactionControl;
import org.junit.jupiter.api.Test;

class CatalogStateTest {
  private static final CatalogRules RULES = new CatalogRules() {
    @Override
    public Optional<String> defaultSchema() {
      return Optional.of("public");
    }

    @Override
    public boolean rollsBack() {
      return true;
    }

    @Override
    public Optional<String> nameFor(SqlConstraint constraint, CatalogTable table) {
      return constraint instanceof SqlConstraint.PrimaryKey
          ? Optional.of(table.name().name() + "_pkey")
          : Optional.empty();
    }
  };

  private static CatalogState replay(SqlCommand... commands) {
    CatalogState state = CatalogState.empty(RULES);
    for (SqlCommand command : commands) {
      state = state.after(command);
    }
    return state;
  }

  private static CatalogTable table(CatalogState state, String name) {
    return state.table(name(name)).orElseThrow();
  }

  private static List<String> columns(CatalogState state, String table) {
    return table(state, table).columns().stream().map(CatalogColumn::name).toList();
  }

  @Test
  void a_created_table_is_known_whole() {
    CatalogState state = replay(
        createTable("t", column("a"), column("b", new SqlConstraint.NotNull(null, "b", false))));

    assertThat(table(state, "t").complete()).isTrue();
    assertThat(table(state, "t").column("a").orElseThrow().notNull()).isFalse();
    assertThat(table(state, "t").column("b").orElseThrow().notNull()).isTrue();
  }

  @Test
  void a_table_is_found_with_and_without_the_default_schema() {
    CatalogState state = replay(createTable("public.t", column("a")));

    assertThat(table(state, "t").name()).isEqualTo(name("t"));
    assertThat(table(state, "public.t").name()).isEqualTo(name("t"));
    assertThat(state.table(name("other.t"))).isEmpty();
  }

  @Test
  void a_search_path_moves_names_without_schema() {
    CatalogState state = replay(
        new SessionSetting(SessionSetting.Scope.SESSION, "search_path", "sales, public"),
        createTable("t", column("a")));

    assertThat(table(state, "sales.t").name()).isEqualTo(name("sales.t"));
    assertThat(state.nameOf(name("t"))).isEqualTo(name("sales.t"));
    assertThat(state.nameOf(name("public.t"))).isEqualTo(name("t"));
  }

  @Test
  void a_primary_key_brings_not_null_and_an_index_under_the_name_of_the_server() {
    CatalogState state = replay(createTable("t", column("a"), primaryKey("a")));

    assertThat(table(state, "t").column("a").orElseThrow().notNull()).isTrue();
    CatalogIndex index = state.index(name("t_pkey")).orElseThrow();
    assertThat(index.ofConstraint()).isTrue();
    assertThat(index.definition().columns()).containsExactly("a");
    assertThat(index.definition().is(CreateIndex.Trait.UNIQUE)).isTrue();
  }

  @Test
  void a_foreign_key_refers_to_the_primary_key_of_its_target() {
    CatalogState state = replay(
        createTable("p", column("id"), primaryKey("id")),
        createTable("c", column("pid"), foreignKey("pid", "public.p")));

    SqlConstraint.ForeignKey key = table(state, "c").foreignKeys().findFirst().orElseThrow();
    assertThat(key.target()).isEqualTo(name("p"));
    assertThat(key.targetColumns()).containsExactly("id");
    assertThat(state.referencing(name("p"))).containsExactly(table(state, "c"));
  }

  @Test
  void a_statement_about_an_unknown_table_makes_it_known_in_part() {
    CatalogState state =
        replay(alterTable("t", new AlterAction.AddColumn(column("x"), false, null)));

    assertThat(table(state, "t").complete()).isFalse();
    assertThat(columns(state, "t")).containsExactly("x");
  }

  @Test
  void a_renamed_column_is_renamed_wherever_it_is_named() {
    CatalogState state = replay(
        createTable("p", column("id"), primaryKey("id"), check("positive", "id", ">", "0")),
        createTable("c", column("pid"), foreignKey("pid", "p")),
        createIndex("i", "p", "id"),
        alterTable("p", new AlterAction.RenameColumn("id", "key")));

    CatalogTable parent = table(state, "p");
    assertThat(parent.primaryKey().orElseThrow().columns()).containsExactly("key");
    assertThat(parent.index("i").orElseThrow().definition().columns()).containsExactly("key");
    assertThat(
            ((SqlConstraint.Check) parent.constraint("positive").orElseThrow().definition())
                .condition()
                .text())
        .isEqualTo("key > 0");
    assertThat(table(state, "c").foreignKeys().findFirst().orElseThrow().targetColumns())
        .containsExactly("key");
  }

  @Test
  void a_renamed_table_keeps_its_references_and_indexes() {
    CatalogState state = replay(
        createTable("p", column("id"), primaryKey("id")),
        createTable("c", column("pid"), foreignKey("pid", "p")),
        createIndex("i", "p", "id"),
        alterTable("p", new AlterAction.RenameTo(name("q"))));

    assertThat(state.table(name("p"))).isEmpty();
    assertThat(state.referencing(name("q")))
        .extracting(CatalogTable::name)
        .containsExactly(name("c"));
    assertThat(state.tableOfIndex(name("i")).orElseThrow().name()).isEqualTo(name("q"));
  }

  @Test
  void a_dropped_column_takes_its_indexes_and_constraints_along() {
    CatalogState state = replay(
        createTable("t", column("a"), column("b"), unique("u", "a", "b"), check("c", "a")),
        createIndex("i", "t", "a"),
        createIndex("j", "t", "b"),
        alterTable("t", new AlterAction.DropColumn("a", false, false)));

    assertThat(columns(state, "t")).containsExactly("b");
    assertThat(table(state, "t").constraints()).isEmpty();
    assertThat(table(state, "t").indexes()).extracting(CatalogIndex::name).containsExactly("j");
  }

  @Test
  void a_dropped_table_takes_the_foreign_keys_to_it_along() {
    CatalogState state = replay(
        createTable("p", column("id"), primaryKey("id")),
        createTable("c", column("pid"), foreignKey("pid", "p")),
        drop(SqlObjectKind.TABLE, "p"));

    assertThat(state.table(name("p"))).isEmpty();
    assertThat(state.index(name("p_pkey"))).isEmpty();
    assertThat(table(state, "c").constraints()).isEmpty();
  }

  @Test
  void a_constraint_is_valid_once_it_is_validated() {
    SqlConstraint check = new SqlConstraint.Check("c", Sql.expression("a", ">", "0"), true);
    CatalogState before = replay(
        createTable("t", column("a")), alterTable("t", new AlterAction.AddConstraint(check)));
    CatalogState after = before.after(alterTable("t", new AlterAction.ValidateConstraint("c")));

    assertThat(table(before, "t").constraint("c").orElseThrow().validated()).isFalse();
    assertThat(table(after, "t").constraint("c").orElseThrow().validated()).isTrue();
  }

  @Test
  void a_key_takes_over_the_index_that_it_uses() {
    CatalogState state = replay(
        createTable("t", column("a")),
        createIndex("i", "t", "a"),
        alterTable(
            "t", new AlterAction.AddConstraint(new SqlConstraint.PrimaryKey("k", List.of(), "i"))));

    assertThat(table(state, "t").primaryKey().orElseThrow().columns()).containsExactly("a");
    assertThat(table(state, "t").indexes()).extracting(CatalogIndex::name).containsExactly("k");
  }

  @Test
  void a_partition_has_what_its_parent_has() {
    CatalogState state = replay(
        createTable("p", column("a"), check("c", "a"), "RANGE (a)"),
        createIndex("i", "p", "a"),
        createTable("q", new CreateTable.Origin.PartitionOf(name("p"), "DEFAULT")),
        alterTable("p", new AlterAction.AddColumn(column("b"), false, null)));

    assertThat(state.partitions(name("p"))).containsExactly(table(state, "q"));
    assertThat(columns(state, "q")).containsExactly("a", "b");
    assertThat(table(state, "q").constraint("c")).isPresent();
    assertThat(table(state, "q").indexes()).hasSize(1);
  }

  @Test
  void a_rollback_takes_back_what_the_transaction_did() {
    CatalogState state = replay(
        createTable("t", column("a")),
        new TransactionControl(TransactionControl.Kind.BEGIN),
        createTable("u", column("a")),
        new TransactionControl(TransactionControl.Kind.SAVEPOINT),
        drop(SqlObjectKind.TABLE, "t"),
        new TransactionControl(TransactionControl.Kind.ROLLBACK_TO));

    assertThat(state.tables()).extracting(CatalogTable::name).containsExactly(name("t"), name("u"));
    assertThat(state
            .after(new TransactionControl(TransactionControl.Kind.ROLLBACK))
            .tables())
        .extracting(CatalogTable::name)
        .containsExactly(name("t"));
  }

  @Test
  void types_are_kept_until_they_are_dropped() {
    CatalogState state = replay(new CreateType.Enumeration(name("mood"), List.of("sad", "happy")));

    assertThat(state.type(name("public.mood"))).isPresent();
    assertThat(state.after(drop(SqlObjectKind.TYPE, "mood")).type(name("mood"))).isEmpty();
  }

  @Test
  void each_state_stays_as_it_was() {
    CatalogState state = CatalogState.empty(RULES);
    for (int i = 0; i < 500; i++) {
      CatalogState next = state.after(createTable("t" + i, column("a")));
      assertThat(state.tables()).hasSize(i);
      state = next;
    }
    for (int i = 0; i < 500; i += 2) {
      state = state.after(drop(SqlObjectKind.TABLE, "t" + i));
    }

    assertThat(state.tables().stream().map(CatalogTable::name).toList())
        .hasSize(250)
        .isSorted();
    assertThat(state.table(name("t1"))).isPresent();
    assertThat(state.table(name("t2"))).isEmpty();
  }
}
