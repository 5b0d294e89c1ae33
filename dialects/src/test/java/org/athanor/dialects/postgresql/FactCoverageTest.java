package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.athanor.catalog.CatalogState;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.ServerVersion;
import org.athanor.effects.SessionSettings;
import org.athanor.effects.StatementFacts;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlConstraint;
import org.junit.jupiter.api.Test;

/**
 * What {@link PostgresFactsIT} traces is all that there is: each kind of statement and of action
 * has a case, or stands here with the reason why it has none.
 */
class FactCoverageTest {
  /** Statements and actions of other products. */
  private static final List<String> OF_OTHERS = List.of(
      "AlterAction.AddIndex",
      "AlterAction.ChangePartitions",
      "AlterAction.ConvertCharset",
      "AlterAction.DropIndex",
      "AlterAction.Force",
      "AlterAction.ModifyColumn",
      "AlterAction.RenameIndex",
      "AlterAction.SetIndexVisibility",
      "AlterAction.SystemVersioning",
      "AlterAction.TableOption",
      "Maintenance.Optimize",
      "Maintenance.UnlockTables",
      "RenameObjects",
      "SqlConstraint.ExplicitNull");

  /** What does nothing to tables by itself, or of which nothing is known. */
  private static final List<String> WITHOUT_FACTS = List.of(
      "AlterAction.Other",
      "SessionSetting",
      "SqlCommand.AlterMember",
      "SqlCommand.Code",
      "SqlCommand.Opaque",
      "SqlCommand.Other",
      "SqlCommand.Privileges",
      "SqlCommand.Query",
      "TransactionControl");

  /** A second tablespace is a folder of the server, which only a superuser may name. */
  private static final List<String> OUT_OF_REACH = List.of("AlterAction.SetTablespace");

  private static final List<String> UNTRACED =
      Stream.of(OF_OTHERS, WITHOUT_FACTS, OUT_OF_REACH).flatMap(List::stream).toList();

  private final Dialect dialect = new PostgresDialect(new ServerVersion(18, 0));
  private final Set<String> traced = new TreeSet<>();
  private final Set<String> modes = new TreeSet<>();
  private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

  FactCoverageTest() throws IOException {
    List<FactCase> cases = FactCase.all();
    CatalogState setup = CatalogState.empty(dialect.catalogRules());
    for (SqlCommand command : commands(cases.get(0))) {
      setup = setup.after(command);
    }
    for (FactCase each : cases.subList(1, cases.size())) {
      note(commands(each), setup);
    }
  }

  private List<SqlCommand> commands(FactCase each) {
    return ScriptSplitter.split(each.sql(), dialect.lexicalRules()).stream()
        .map(ScriptStatement::sql)
        .map(dialect.grammar()::parse)
        .toList();
  }

  private void note(List<SqlCommand> commands, CatalogState setup) {
    CatalogState catalog = setup;
    for (SqlCommand command : commands.subList(0, commands.size() - 1)) {
      catalog = catalog.after(command);
    }
    SqlCommand last = commands.get(commands.size() - 1);
    traced.add(name(last.getClass()));
    if (last instanceof AlterTable alter) {
      alter.actions().forEach(action -> {
        traced.add(name(action.getClass()));
        if (action instanceof AlterAction.AddConstraint add) {
          traced.add(name(add.constraint().getClass()));
        }
      });
    }
    StatementFacts facts = dialect.effects().factsOf(last, catalog, SessionSettings.UNKNOWN);
    facts.locks().forEach(lock -> modes.add(lock.mode().name()));
    facts.work().forEach(work -> kinds.add(work.kind()));
  }

  @Test
  void each_kind_of_statement_and_of_action_is_traced() {
    Set<String> missing = new TreeSet<>();
    Stream.of(SqlCommand.class, AlterAction.class, SqlConstraint.class)
        .flatMap(family -> types(family).stream())
        .map(FactCoverageTest::name)
        .forEach(missing::add);
    missing.removeAll(traced);

    assertThat(missing).containsExactlyInAnyOrderElementsOf(UNTRACED);
  }

  @Test
  void each_lock_mode_and_each_kind_of_work_is_traced() {
    assertThat(modes)
        .containsExactlyInAnyOrder(
            "ACCESS SHARE",
            "ROW SHARE",
            "ROW EXCLUSIVE",
            "SHARE UPDATE EXCLUSIVE",
            "SHARE",
            "SHARE ROW EXCLUSIVE",
            "EXCLUSIVE",
            "ACCESS EXCLUSIVE");
    // A table is copied and rebuilt by MySQL and MariaDB.
    assertThat(kinds)
        .containsExactlyInAnyOrder(Kind.REWRITE, Kind.SCAN, Kind.INDEX_BUILD, Kind.ROW_CHANGES);
  }

  private static List<Class<?>> types(Class<?> family) {
    if (!family.isSealed()) {
      return List.of(family);
    }
    List<Class<?>> types = new ArrayList<>();
    for (Class<?> each : family.getPermittedSubclasses()) {
      types.addAll(types(each));
    }
    return types;
  }

  /** {@code AlterAction.SetType}. */
  private static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }
}
