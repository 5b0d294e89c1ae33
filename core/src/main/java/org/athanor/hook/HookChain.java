package org.athanor.hook;

import java.util.List;
import java.util.Optional;
import org.athanor.diff.SchemaChange;
import org.athanor.operation.Operation;
import org.athanor.schema.DataType;
import org.athanor.schema.ObjectKey;
import org.athanor.script.JavaExpression;

/** Hooks that are asked one after the other. */
record HookChain(List<AutogenerateHooks> hooks) implements AutogenerateHooks {
  @Override
  public boolean includes(ObjectKey object) {
    return hooks.stream().allMatch(hook -> hook.includes(object));
  }

  @Override
  public List<SchemaChange> changes(Comparison comparison) {
    Comparison compared = comparison;
    for (AutogenerateHooks hook : hooks) {
      compared = compared.with(hook.changes(compared));
    }
    return compared.changes();
  }

  @Override
  public List<Operation> rewrite(Operation operation) {
    List<Operation> written = List.of(operation);
    for (AutogenerateHooks hook : hooks) {
      written = written.stream().flatMap(each -> hook.rewrite(each).stream()).toList();
    }
    return written;
  }

  @Override
  public Optional<JavaExpression> render(DataType type) {
    return hooks.stream().flatMap(hook -> hook.render(type).stream()).findFirst();
  }
}
