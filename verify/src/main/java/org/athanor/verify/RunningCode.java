package org.athanor.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.athanor.catalog.Catalog;
import org.athanor.catalog.CatalogColumn;
import org.athanor.catalog.CatalogConstraint;
import org.athanor.catalog.CatalogIndex;
import org.athanor.catalog.CatalogTable;
import org.athanor.lint.LintStatement;
import org.athanor.lint.PlayedRevision;
import org.athanor.report.Incompatibility;
import org.athanor.report.Level;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.AlterType;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.RenameObjects;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlObjectKind;

/**
 * Finds what a revision takes away from the application that runs now: it is known by the tables
 * that stood before the deployment, which old code reads and writes in any way that they allow.
 */
final class RunningCode {
  private static final String TWO_STEPS =
      "release code that does without it first, and do this in a later deployment";
  private static final String KEEP_BOTH =
      "keep both: add the new one, write both, move readers, and drop the old one later";

  private final Catalog base;
  private final PlayedRevision played;
  private final Map<String, String> newNames = new HashMap<>();
  private final List<Incompatibility> found = new ArrayList<>();

  private RunningCode(Catalog base, PlayedRevision played) {
    this.base = base;
    this.played = played;
  }

  /**
   * What a revision takes away.
   *
   * @param base the database that the running application knows
   * @param played the revision
   */
  static List<Incompatibility> of(Catalog base, PlayedRevision played) {
    RunningCode code = new RunningCode(base, played);
    played.up().statements().forEach(statement -> code.names(statement.command()));
    for (CatalogTable table : played.before().tables()) {
      if (base.table(table.name()).isPresent()) {
        code.table(table);
      }
    }
    played.up().statements().forEach(code::statement);
    return List.copyOf(code.found);
  }

  private void add(Level level, String change, String effect, String advice) {
    found.add(new Incompatibility(level, played.id(), change, effect, advice));
  }

  private void names(SqlCommand command) {
    if (command instanceof AlterTable alter) {
      String table = played.before().nameOf(alter.table()).toString();
      for (AlterAction action : alter.actions()) {
        if (action instanceof AlterAction.RenameTo rename) {
          newNames.put(table, rename.newName().name());
        } else if (action instanceof AlterAction.RenameColumn rename) {
          newNames.put(table + "." + rename.column(), rename.newName());
        } else if (action instanceof AlterAction.ModifyColumn modify
            && !modify.column().equals(modify.definition().name())) {
          newNames.put(table + "." + modify.column(), modify.definition().name());
        }
      }
    } else if (command instanceof RenameObjects renames) {
      renames
          .renames()
          .forEach(rename -> newNames.put(
              played.before().nameOf(rename.name()).toString(), rename.newName().name()));
    }
  }

  // --- tables

  private void table(CatalogTable was) {
    Optional<CatalogTable> now = played.after().table(was.name());
    String noun = was.kind() == CatalogTable.Kind.VIEW ? "view" : "table";
    String name = noun + " \"" + was.name() + "\"";
    String newName = newNames.get(was.name().toString());
    if (now.isPresent()) {
      columns(was, now.get());
      constraints(was, now.get());
    } else if (newName != null) {
      add(
          Level.HIGH,
          name + " is renamed to \"" + newName + "\"",
          "every statement on \"" + was.name() + "\" fails: there is no such " + noun,
          "leave a view under the old name until no old instance runs");
    } else {
      add(
          Level.HIGH,
          name + " is dropped",
          "every statement on it fails: there is no such " + noun,
          TWO_STEPS);
    }
  }

  private void columns(CatalogTable was, CatalogTable now) {
    for (CatalogColumn column : was.columns()) {
      Optional<CatalogColumn> present = now.column(column.name());
      String name = "column \"" + column.name() + "\" of \"" + was.name() + "\"";
      String newName = newNames.get(was.name() + "." + column.name());
      if (present.isPresent()) {
        column(name, column, present.get());
      } else if (newName != null) {
        add(
            Level.HIGH,
            name + " is renamed to \"" + newName + "\"",
            "SELECT, INSERT and UPDATE that name it fail; mappings name all columns",
            KEEP_BOTH);
      } else {
        add(
            Level.HIGH,
            name + " is dropped",
            "SELECT, INSERT and UPDATE that name it fail; mappings name all columns",
            TWO_STEPS);
      }
    }
    now.columns().stream()
        .filter(column -> was.column(column.name()).isEmpty())
        .filter(column -> !isRenamed(was, column))
        .forEach(column -> added(was, column));
  }

  private boolean isRenamed(CatalogTable table, CatalogColumn column) {
    return newNames.entrySet().stream()
        .anyMatch(entry -> entry.getKey().startsWith(table.name() + ".")
            && entry.getValue().equals(column.name()));
  }

  private void added(CatalogTable table, CatalogColumn column) {
    if (column.notNull() && column.generation() instanceof SqlColumn.Generation.None) {
      add(
          Level.HIGH,
          "column \"" + column.name() + "\" of \"" + table.name()
              + "\" is added NOT NULL without a default",
          "INSERTs that do not know it fail: it gets no value",
          "give it a default, or let it accept NULL until no old instance runs");
    }
  }

  private void column(String name, CatalogColumn was, CatalogColumn now) {
    type(name, was, now);
    if (!was.notNull() && now.notNull()) {
      add(
          now.generation() instanceof SqlColumn.Generation.None ? Level.HIGH : Level.MEDIUM,
          name + " becomes NOT NULL",
          "INSERT and UPDATE that write NULL fail",
          "make sure that no running code writes NULL, then do this");
    } else if (was.notNull() && !now.notNull()) {
      add(
          Level.LOW,
          name + " accepts NULL",
          "code that reads it may meet NULL once new code writes it",
          "let code that stands NULL run everywhere before anything writes NULL");
    }
    boolean hadDefault = !(was.generation() instanceof SqlColumn.Generation.None);
    if (hadDefault && now.generation() instanceof SqlColumn.Generation.None) {
      add(
          now.notNull() ? Level.HIGH : Level.MEDIUM,
          name + " loses its default",
          now.notNull()
              ? "INSERTs that leave it out fail"
              : "INSERTs that leave it out write NULL from now on",
          TWO_STEPS);
    }
    boolean wasComputed = was.generation() instanceof SqlColumn.Generation.Computed;
    if (!wasComputed && now.generation() instanceof SqlColumn.Generation.Computed) {
      add(
          Level.HIGH,
          name + " becomes computed",
          "INSERT and UPDATE that write it fail",
          TWO_STEPS);
    }
  }

  private void type(String name, CatalogColumn was, CatalogColumn now) {
    if (was.type() == null || now.type() == null) {
      return;
    }
    String change = name + " changes from " + was.type() + " to " + now.type();
    switch (TypeChange.between(was.type(), now.type())) {
      case NONE, WIDER -> {}
      case WIDER_NUMBER ->
        add(
            Level.LOW,
            change,
            "code that reads it into the smaller type fails once greater values are there",
            "read it into the greater type before anything writes greater values");
      case NARROWER ->
        add(
            Level.HIGH,
            change,
            "values that fitted before are refused",
            "let the code refuse such values first, and guard the change by a query");
      case OTHER ->
        add(
            Level.MEDIUM,
            change,
            "parameters and results have another type: comparisons and mappings may fail",
            KEEP_BOTH);
    }
  }

  // --- rules that writers must keep

  private void constraints(CatalogTable was, CatalogTable now) {
    List<String> former =
        was.constraints().stream().map(each -> Standing.of(each.definition())).toList();
    for (CatalogConstraint constraint : now.constraints()) {
      SqlConstraint definition = constraint.definition();
      boolean isNullness = definition instanceof SqlConstraint.NotNull
          || definition instanceof SqlConstraint.ExplicitNull;
      boolean isOnNewColumns = isOnNewColumns(definition, was);
      if (!isNullness && !isOnNewColumns && !former.contains(Standing.of(definition))) {
        add(
            Level.MEDIUM,
            "\"" + now.name() + "\" gets the constraint " + Standing.of(definition),
            "INSERT and UPDATE that break it are refused from now on",
            "make sure that running code keeps to it; look for rows that do not");
      }
    }
    for (CatalogIndex index : now.indexes()) {
      boolean isUnique = index.definition().is(CreateIndex.Trait.UNIQUE);
      boolean isNew = was.indexes().stream()
          .noneMatch(
              each -> Standing.of(each.definition()).equals(Standing.of(index.definition())));
      if (isUnique && isNew && !index.ofConstraint()) {
        add(
            Level.MEDIUM,
            "\"" + now.name() + "\" gets the unique index " + index.name(),
            "INSERT and UPDATE that write a value twice are refused from now on",
            "make sure that running code writes no value twice; look for rows that do");
      }
    }
  }

  /** Old code does not write new columns, so that it cannot break what is said of them alone. */
  private static boolean isOnNewColumns(SqlConstraint constraint, CatalogTable was) {
    List<String> columns = constraint instanceof SqlConstraint.ForeignKey key
        ? key.columns()
        : constraint instanceof SqlConstraint.Unique unique ? unique.columns() : List.of();
    return !columns.isEmpty()
        && columns.stream().allMatch(column -> was.column(column).isEmpty());
  }

  // --- everything else

  private void statement(LintStatement statement) {
    SqlCommand command = statement.command();
    if (command instanceof DropObjects drop && isUsed(drop.kind())) {
      drop.names().forEach(name -> other(drop.kind(), name, "is dropped"));
    } else if (command instanceof RenameObjects renames && isUsed(renames.kind())) {
      renames
          .renames()
          .forEach(each -> other(
              renames.kind(), each.name(), "is renamed to \"" + each.newName().name() + "\""));
    } else if (command instanceof AlterType.RenameValue rename) {
      add(
          Level.HIGH,
          "value \"" + rename.value() + "\" of type \"" + rename.name() + "\" is renamed to \""
              + rename.newValue() + "\"",
          "statements that write or compare the old value fail, and readers meet an unknown one",
          "add the new value, move rows and code to it, and leave the old one");
    } else if (command instanceof SqlCommand.Privileges privileges
        && privileges.text().stripLeading().regionMatches(true, 0, "REVOKE", 0, 6)) {
      add(
          Level.MEDIUM,
          "privileges are revoked",
          "statements that need them are refused",
          "make sure that the application's user keeps what it needs");
    } else if (command instanceof SqlCommand.Opaque || command instanceof SqlCommand.Code) {
      add(
          Level.MEDIUM,
          "statement " + (statement.index() + 1) + " is not looked into",
          "what it does to running code is not known",
          "judge it by hand");
    } else if (command instanceof AlterTable alter && base.table(alter.table()).isPresent()) {
      alter.actions().stream()
          .filter(AlterAction.RowSecurity.class::isInstance)
          .map(AlterAction.RowSecurity.class::cast)
          .filter(action -> !action.words().contains("DISABLE"))
          .forEach(action -> add(
              Level.MEDIUM,
              "row-level security of \"" + alter.table() + "\" changes",
              "rows that no policy shows are invisible to the application's user",
              "make the policies first, and try them with the application's user"));
    }
  }

  private static boolean isUsed(SqlObjectKind kind) {
    return switch (kind) {
      case SEQUENCE, TYPE, DOMAIN, SCHEMA, FUNCTION, PROCEDURE, AGGREGATE -> true;
      default -> false;
    };
  }

  private void other(SqlObjectKind kind, QualifiedName name, String what) {
    String noun = kind.name().toLowerCase(Locale.ROOT);
    add(Level.MEDIUM, noun + " \"" + name + "\" " + what, "statements that use it fail", TWO_STEPS);
  }
}
