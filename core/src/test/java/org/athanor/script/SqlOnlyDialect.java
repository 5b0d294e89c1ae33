package org.athanor.script;

import java.lang.reflect.Proxy;
import org.athanor.dialect.Dialect;
import org.athanor.sql.LexicalRules;

/** A dialect that can do no more than say how scripts are split. */
final class SqlOnlyDialect {
  private SqlOnlyDialect() {}

  static Dialect create() {
    LexicalRules rules = new LexicalRules(
        true, true, false, true, false, false, true, true, LexicalRules.Batches.NONE, false, false);
    return (Dialect) Proxy.newProxyInstance(
        Dialect.class.getClassLoader(), new Class<?>[] {Dialect.class}, (proxy, method, args) -> {
          if (method.getName().equals("lexicalRules")) {
            return rules;
          }
          throw new UnsupportedOperationException(method.getName());
        });
  }
}
