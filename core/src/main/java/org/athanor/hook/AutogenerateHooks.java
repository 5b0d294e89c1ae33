package org.athanor.hook;

import java.util.List;
import java.util.Optional;
import org.athanor.diff.SchemaChange;
import org.athanor.operation.Operation;
import org.athanor.schema.DataType;
import org.athanor.schema.ObjectKey;
import org.athanor.script.JavaExpression;

/**
 * What a project says in {@code athanor check}, {@code athanor diff} and {@code athanor revision
 * --autogenerate}, where patterns in {@code athanor.toml} are not enough: what is compared, what
 * counts as a difference, which operations are written and how types are spelled in Java revisions.
 *
 * <pre>{@code
 * public final class ShopHooks implements AutogenerateHooks {
 *   @Override public boolean includes(ObjectKey object) {
 *     return !object.name().name().endsWith("_shadow");
 *   }
 *
 *   @Override public List<Operation> rewrite(Operation operation) {
 *     return operation instanceof CreateIndex index
 *         ? List.of(index.concurrently())
 *         : List.of(operation);
 *   }
 * }
 * }</pre>
 *
 * <p>The classes are named in {@code [autogenerate] hooks}, in the order in which they are asked:
 * each gets what those before it gave. A class needs a constructor without parameters, and is used
 * from one thread.
 */
public interface AutogenerateHooks {
  /** Hooks that change nothing. */
  AutogenerateHooks NONE = new AutogenerateHooks() {};

  /**
   * Whether an object is this project's business. What is not is neither made nor changed nor
   * dropped, on whichever side it is.
   *
   * @param object a table, view, sequence..., or a column, index, constraint or trigger, whose
   *     {@link ObjectKey#owner()} is its table
   */
  default boolean includes(ObjectKey object) {
    return true;
  }

  /**
   * What counts as a difference. A hook leaves out changes that mean nothing to it, or adds some
   * that only it knows of. After the upgrade was tried on a scratch database it is asked again, and
   * must find nothing.
   *
   * @param comparison both sides, and what was found
   * @return the changes that count
   */
  default List<SchemaChange> changes(Comparison comparison) {
    return comparison.changes();
  }

  /**
   * What is written in the place of an operation, in the upgrade as in the downgrade.
   *
   * @param operation a planned operation; of those that stand in an {@code autocommit} block, each
   * @return the operation itself, others, or none; where none is left in the whole revision, no
   *     file is made
   */
  default List<Operation> rewrite(Operation operation) {
    return List.of(operation);
  }

  /**
   * How a type is written in a Java revision.
   *
   * @param type a type of a column
   * @return an expression of type {@link DataType}, or empty for the usual one
   */
  default Optional<JavaExpression> render(DataType type) {
    return Optional.empty();
  }

  /** Several hooks as one, asked in their order. */
  static AutogenerateHooks of(List<? extends AutogenerateHooks> hooks) {
    return hooks.isEmpty() ? NONE : new HookChain(List.copyOf(hooks));
  }
}
