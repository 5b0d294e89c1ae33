package org.athanor.script;

import java.util.List;
import org.athanor.data.Condition;
import org.athanor.data.Delete;
import org.athanor.data.Expression;
import org.athanor.data.Insert;
import org.athanor.data.RowChange;
import org.athanor.data.Select;
import org.athanor.data.TableStub;
import org.athanor.data.Update;
import org.athanor.schema.Column;
import org.jspecify.annotations.Nullable;

/** Writes statements on rows as the calls that make them. */
final class JavaStatements {
  private final JavaValues values;

  JavaStatements(JavaValues values) {
    this.values = values;
  }

  /** A change of rows, begun by a stub that the variable {@code op} makes. */
  JavaCode.Chain change(String op, RowChange change) {
    JavaCode.Chain chain = stub(op, change.table());
    if (change instanceof Insert insert) {
      return insert(op, chain, insert);
    } else if (change instanceof Update update) {
      chain.call("update");
      update
          .assignments()
          .forEach(each -> chain.call("set", JavaCode.text(each.column()), argument(each.value())));
      return where(chain, update.where());
    }
    return where(chain.call("delete"), ((Delete) change).where());
  }

  private JavaCode.Chain stub(String op, TableStub table) {
    JavaCode.Chain chain = new JavaCode.Chain(op);
    if (table.name().schema() != null) {
      chain.call("inSchema", JavaCode.text(table.name().schema()));
    }
    chain.call("table", JavaCode.text(table.name().name()));
    for (Column column : table.columns()) {
      chain.call("column", JavaCode.text(column.name()), values.type(column.type()));
    }
    return chain;
  }

  private JavaCode.Chain insert(String op, JavaCode.Chain chain, Insert insert) {
    chain.call("insert", JavaCode.texts(insert.columns()));
    if (insert.query() != null) {
      return chain.call("from", select(op, insert.query()));
    }
    insert
        .rows()
        .forEach(row -> chain.call("row", row.stream().map(this::argument).toList()));
    return chain;
  }

  private JavaCode.Chain select(String op, Select select) {
    JavaCode.Chain chain = stub(op, select.table());
    chain.call("select", expressions(select.values()));
    if (select.where() != null) {
      chain.call("where", condition(select.where()));
    }
    return select.order().isEmpty() ? chain : chain.call("orderBy", JavaCode.texts(select.order()));
  }

  private List<JavaCode> expressions(List<Expression> all) {
    return all.stream().<JavaCode>map(this::expression).toList();
  }

  private JavaCode.Chain where(JavaCode.Chain chain, @Nullable Condition condition) {
    return condition == null ? chain.call("allRows") : chain.call("where", condition(condition));
  }

  /** An expression where a constant may stand as it is. */
  private JavaCode argument(Expression expression) {
    return expression instanceof Expression.Constant constant
        ? values.argument(constant.literal())
        : expression(expression);
  }

  private JavaCode.Chain expression(Expression expression) {
    JavaCode.Chain chain = new JavaCode.Chain(values.use(Expression.class));
    if (expression instanceof Expression.Column column) {
      return chain.call("column", JavaCode.text(column.name()));
    } else if (expression instanceof Expression.Constant constant) {
      return chain.call("literal", values.literal(constant.literal()));
    } else if (expression instanceof Expression.Call call) {
      List<JavaCode> arguments = new java.util.ArrayList<>();
      arguments.add(JavaCode.text(call.function()));
      call.arguments().forEach(each -> arguments.add(argument(each)));
      return chain.call("call", arguments);
    }
    return chain.call("sql", JavaCode.text(((Expression.Sql) expression).text()));
  }

  private JavaCode.Chain condition(Condition condition) {
    if (condition instanceof Condition.Comparison comparison) {
      return expression(comparison.left())
          .call(method(comparison.operator()), argument(comparison.right()));
    } else if (condition instanceof Condition.In in) {
      return expression(in.value())
          .call("in", in.candidates().stream().map(this::argument).toList());
    } else if (condition instanceof Condition.IsNull isNull) {
      return expression(isNull.value()).call("isNull");
    } else if (condition instanceof Condition.And and) {
      return condition(and.left()).call("and", condition(and.right()));
    } else if (condition instanceof Condition.Or or) {
      return condition(or.left()).call("or", condition(or.right()));
    } else if (condition instanceof Condition.Not not) {
      return not(not);
    }
    return new JavaCode.Chain(values.use(Condition.class))
        .call("sql", JavaCode.text(((Condition.Sql) condition).text()));
  }

  private JavaCode.Chain not(Condition.Not not) {
    return not.condition() instanceof Condition.IsNull isNull
        ? expression(isNull.value()).call("isNotNull")
        : condition(not.condition()).call("not");
  }

  private static String method(Condition.Operator operator) {
    return operator.name().toLowerCase(java.util.Locale.ROOT);
  }
}
