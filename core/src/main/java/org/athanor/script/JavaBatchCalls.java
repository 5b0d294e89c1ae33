package org.athanor.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.athanor.migration.Operations;
import org.athanor.operation.Operation;
import org.athanor.schema.QualifiedName;

/**
 * Writes the operations of a batch as calls of {@link org.athanor.migration.BatchOperations}: the
 * calls outside a batch without the name of the table.
 */
final class JavaBatchCalls {
  private static final Set<String> COLUMN_CALLS = Set.of(
      ".addColumn",
      ".moveColumn",
      ".dropColumn",
      ".alterColumn",
      ".renameColumn",
      ".alterTableOptions");

  private final JavaValues values;
  private final QualifiedName table;
  private final JavaCalls calls;

  JavaBatchCalls(JavaValues values, QualifiedName table) {
    this.values = values;
    this.table = table;
    this.calls = new JavaCalls(values, "t");
  }

  /** The statements that record a member of the batch. */
  List<JavaCode.Chain> of(Operation member) {
    return calls.of(member).stream().map(chain -> inBatch(chain, member)).toList();
  }

  private JavaCode.Chain inBatch(JavaCode.Chain outside, Operation member) {
    List<JavaCode.Call> all = outside.calls;
    if (all.get(0).method().equals(".invoke")) {
      return outside;
    }
    int first = table.schema() == null ? 0 : 1;
    if (all.size() > first && inSchema(all, first)) {
      JavaCode.Call call = all.get(first);
      if (COLUMN_CALLS.contains(call.method()) && names(call)) {
        return merged(call, tail(call), all.subList(first + 1, all.size()));
      }
      if (all.size() > first + 1 && isOn(all.get(first + 1))) {
        List<JavaCode> arguments = new ArrayList<>(call.arguments());
        arguments.addAll(tail(all.get(first + 1)));
        return merged(call, arguments, all.subList(first + 2, all.size()));
      }
    }
    return recorded(member);
  }

  private boolean inSchema(List<JavaCode.Call> all, int first) {
    boolean named = all.get(0).method().equals(".inSchema");
    String schema = table.schema();
    return first == 0 || schema == null
        ? !named
        : named && all.get(0).arguments().equals(JavaCode.texts(List.of(schema)));
  }

  private boolean isOn(JavaCode.Call call) {
    return call.method().equals(".on") && names(call);
  }

  private boolean names(JavaCode.Call call) {
    return call.arguments().get(0).equals(JavaCode.text(table.name()));
  }

  private static List<JavaCode> tail(JavaCode.Call call) {
    return call.arguments().subList(1, call.arguments().size());
  }

  private static JavaCode.Chain merged(
      JavaCode.Call call, List<JavaCode> arguments, List<JavaCode.Call> rest) {
    JavaCode.Chain chain = new JavaCode.Chain("t");
    chain.calls.add(new JavaCode.Call(call.method(), arguments));
    chain.calls.addAll(rest);
    return chain;
  }

  /** What a batch has no call for is recorded outside and handed over as a value. */
  private JavaCode.Chain recorded(Operation member) {
    JavaCode.Chain plain = new JavaCalls(values, "o").of(member).get(0);
    return new JavaCode.Chain(values.use(Operations.class))
        .call("record", new JavaCode.Lambda("o", plain))
        .call("forEach", JavaCode.plain("t::invoke"));
  }
}
