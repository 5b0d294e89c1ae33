package org.athanor.schema;

/**
 * One method for each kind of schema object, none with a default body: the compiler then lists
 * every place that a new kind must be taught to.
 *
 * @param <R> what a visit returns
 */
public interface SchemaObjectVisitor<R> {
  R visit(Namespace namespace);

  R visit(Extension extension);

  R visit(Domain domain);

  R visit(CompositeType type);

  R visit(Routine routine);

  R visit(Partition partition);

  R visit(View view);

  R visit(MaterializedView view);

  R visit(Trigger trigger);

  R visit(RowSecurity rowSecurity);

  R visit(Policy policy);

  R visit(Grant grant);

  R visit(ServerObject object);
}
