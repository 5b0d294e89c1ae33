package org.athanor.lint;

import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.ConstraintReference;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlObjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What to write instead of a statement: stages that commit one after the other, with the same final
 * schema.
 *
 * <pre>{@code
 * SafeForm.of(Stage.outside(
 *     List.of("CREATE INDEX CONCURRENTLY i ON t (a)"), List.of("DROP INDEX CONCURRENTLY i")));
 * }</pre>
 *
 * @param stages the stages in order; the first may be empty when the statement only has to go
 *     elsewhere
 * @param counterpart the statement of the way back that takes the original one back, as far as the
 *     stages take it back themselves; null where that one stays as it is
 * @param goal how far it goes
 * @param named the constraints that it gives a name of their own, where the server gave them one
 */
public record SafeForm(
    List<Stage> stages,
    @Nullable Counterpart counterpart,
    Goal goal,
    List<ConstraintReference> named) {
  public SafeForm {
    stages = List.copyOf(stages);
    named = List.copyOf(named);
  }

  /** Stages with nothing left to do. */
  public SafeForm(List<Stage> stages, @Nullable Counterpart counterpart) {
    this(stages, counterpart, Goal.SAFE, List.of());
  }

  /** How far a form goes. */
  public enum Goal {
    /** Nothing more is to be done. */
    SAFE,
    /** Its statements are only easier to mend, each by itself. */
    STEP
  }

  /** Single statements in place of one that does several things. */
  public static SafeForm step(List<String> statements) {
    return new SafeForm(List.of(Stage.anywhere(statements, List.of())), null, Goal.STEP, List.of());
  }

  /** Stages beside which the way back stays as it is. */
  public static SafeForm of(Stage... stages) {
    return new SafeForm(List.of(stages), null);
  }

  /** The same with what its stages take back in place of a statement of the way back. */
  public SafeForm insteadOf(Counterpart statement) {
    return new SafeForm(stages, statement, goal, named);
  }

  /** The same, which gives a constraint another name than the server gave it. */
  public SafeForm naming(ConstraintReference constraint) {
    return new SafeForm(stages, counterpart, goal, List.of(constraint));
  }

  /** Where the statements of a stage run. */
  public enum Place {
    /** In a transaction, or each by itself where the revision has none. */
    ANYWHERE,
    /** Outside any transaction. */
    OUTSIDE
  }

  /**
   * What commits together.
   *
   * @param place where it runs
   * @param statements the statements
   * @param undo the statements that take them back
   */
  public record Stage(Place place, List<String> statements, List<String> undo) {
    /** No statement. */
    public static final Stage NOTHING = new Stage(Place.ANYWHERE, List.of(), List.of());

    public Stage {
      statements = List.copyOf(statements);
      undo = List.copyOf(undo);
    }

    /** A stage for which a transaction is well. */
    public static Stage anywhere(List<String> statements, List<String> undo) {
      return new Stage(Place.ANYWHERE, statements, undo);
    }

    /** A stage that runs outside any transaction. */
    public static Stage outside(List<String> statements, List<String> undo) {
      return new Stage(Place.OUTSIDE, statements, undo);
    }
  }

  /** What takes back something, by what it does. */
  public sealed interface Counterpart {
    /** Whether a statement does that and nothing else. */
    boolean is(SqlCommand command);

    /** What it takes back, by its name. */
    String name();

    /** Drops an index. */
    record DropsIndex(String name) implements Counterpart {
      @Override
      public boolean is(SqlCommand command) {
        return command instanceof DropObjects drop
            && drop.kind() == SqlObjectKind.INDEX
            && drop.names().size() == 1
            && drop.names().get(0).name().equals(name);
      }
    }

    /** Creates an index. */
    record CreatesIndex(String name) implements Counterpart {
      @Override
      public boolean is(SqlCommand command) {
        return command instanceof CreateIndex create && name.equals(create.name());
      }
    }

    /** Drops a constraint of a table. */
    record DropsConstraint(String table, String name) implements Counterpart {
      @Override
      public boolean is(SqlCommand command) {
        return action(command, table) instanceof AlterAction.DropConstraint drop
            && drop.constraint().equals(name);
      }
    }

    /** Lets a column hold NULL. */
    record DropsNotNull(String table, String name) implements Counterpart {
      @Override
      public boolean is(SqlCommand command) {
        return action(command, table) instanceof AlterAction.DropNotNull drop
            && drop.column().equals(name);
      }
    }

    private static @Nullable AlterAction action(SqlCommand command, String table) {
      return command instanceof AlterTable alter
              && alter.actions().size() == 1
              && alter.table().name().equals(table)
          ? alter.actions().get(0)
          : null;
    }
  }

  /** The stages that hold statements. */
  List<Stage> filled() {
    List<Stage> filled = new ArrayList<>(stages);
    filled.removeIf(stage -> stage.statements().isEmpty());
    return filled;
  }
}
