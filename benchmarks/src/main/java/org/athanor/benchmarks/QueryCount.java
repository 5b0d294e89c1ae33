package org.athanor.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;

/**
 * Counts the statements that go through a connection: every {@code execute...} of what it makes.
 *
 * <p>Not thread-safe.
 */
final class QueryCount {
  private int queries;

  /** How many so far. */
  int queries() {
    return queries;
  }

  /** The connection, counted from now on. */
  Connection of(Connection connection) {
    return (Connection) through(connection, Connection.class);
  }

  private Object through(Object real, Class<?> type) {
    return Proxy.newProxyInstance(
        QueryCount.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
          if (real instanceof Statement && method.getName().startsWith("execute")) {
            queries++;
          }
          try {
            Object result = method.invoke(real, arguments);
            return result instanceof Statement ? through(result, method.getReturnType()) : result;
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }
}
