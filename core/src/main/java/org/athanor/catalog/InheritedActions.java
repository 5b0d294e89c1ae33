package org.athanor.catalog;

import java.util.List;
import java.util.Set;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterAction.AddColumn;
import org.athanor.sql.syntax.AlterAction.AddConstraint;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlConstraint;

/**
 * What ALTER TABLE without ONLY does to the tables that <a
 * href="https://www.postgresql.org/docs/current/ddl-inherit.html">inherit</a> from its table: they
 * follow in columns, checks and NOT NULL, and in nothing else.
 */
public final class InheritedActions {
  private static final Set<Class<? extends AlterAction>> FOLLOWED = Set.of(
      AlterAction.DropColumn.class,
      AlterAction.SetType.class,
      AlterAction.SetDefault.class,
      AlterAction.SetNotNull.class,
      AlterAction.DropNotNull.class,
      AlterAction.SetColumnOption.class,
      AlterAction.RenameColumn.class,
      AlterAction.RenameConstraint.class,
      AlterAction.ValidateConstraint.class,
      AlterAction.DropConstraint.class);

  private InheritedActions() {}

  /**
   * The actions on an heir that an action on its parent brings about.
   *
   * @return empty when the parent changes alone
   */
  public static List<AlterAction> of(AlterAction action) {
    if (action instanceof AddColumn add) {
      return List.of(new AddColumn(inherited(add.column()), add.ifNotExists(), add.place()));
    }
    if (action instanceof AddConstraint add) {
      return of(add.constraint());
    }
    return FOLLOWED.contains(action.getClass()) ? List.of(action) : List.of();
  }

  private static List<AlterAction> of(SqlConstraint constraint) {
    if (constraint instanceof SqlConstraint.PrimaryKey key) {
      return key.columns().stream()
          .map(column -> (AlterAction) new AlterAction.SetNotNull(column))
          .toList();
    }
    return isInherited(constraint) ? List.of(new AddConstraint(constraint)) : List.of();
  }

  private static boolean isInherited(SqlConstraint constraint) {
    return constraint instanceof SqlConstraint.Check || constraint instanceof SqlConstraint.NotNull;
  }

  private static SqlColumn inherited(SqlColumn column) {
    return new SqlColumn(
        column.name(),
        column.type(),
        column.collation(),
        column.constraints().stream().filter(InheritedActions::isInherited).toList(),
        column.generation(),
        column.comment());
  }
}
