package org.athanor.dialects.postgresql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The COPY of the driver, which JDBC has no word for.
 *
 * <p>The driver is the user's, in a class loader of the user's: it is found from the connection and
 * called by name, so that this module needs no driver to be compiled or to be loaded. What is
 * called has been the same since version 9.4 of <a
 * href="https://jdbc.postgresql.org/documentation/publicapi/org/postgresql/copy/CopyIn.html">the
 * driver</a>. Not thread-safe.
 */
final class DriverCopy {
  private static final String CONNECTION = "org.postgresql.PGConnection";

  private final ClassLoader driver;
  private final Object manager;

  private DriverCopy(ClassLoader driver, Object manager) {
    this.driver = driver;
    this.manager = manager;
  }

  /** The COPY of a connection's driver; empty when it is another driver. */
  static Optional<DriverCopy> of(Connection connection) throws SQLException {
    Class<?> type = Stream.of(
            connection.getClass().getClassLoader(),
            Thread.currentThread().getContextClassLoader(),
            DriverCopy.class.getClassLoader())
        .map(DriverCopy::connectionType)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
    if (type == null || !connection.isWrapperFor(type)) {
      return Optional.empty();
    }
    Object manager = call(type, "getCopyAPI", connection.unwrap(type));
    return manager == null
        ? Optional.empty()
        : Optional.of(new DriverCopy(type.getClassLoader(), manager));
  }

  private static Optional<Class<?>> connectionType(@Nullable ClassLoader loader) {
    try {
      return Optional.of(Class.forName(CONNECTION, false, loader));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Begins a COPY FROM STDIN. */
  Transfer begin(String sql) throws SQLException {
    try {
      Method copyIn = manager.getClass().getMethod("copyIn", String.class);
      Object copy = copyIn.invoke(manager, sql);
      return new Transfer(Class.forName("org.postgresql.copy.CopyIn", false, driver), copy);
    } catch (InvocationTargetException e) {
      throw thrown(e);
    } catch (ReflectiveOperationException e) {
      throw new SQLException("The driver cannot COPY: " + e, e);
    }
  }

  private static @Nullable Object call(Class<?> type, String method, Object target)
      throws SQLException {
    try {
      return type.getMethod(method).invoke(target);
    } catch (InvocationTargetException e) {
      throw thrown(e);
    } catch (ReflectiveOperationException e) {
      throw new SQLException("The driver cannot COPY: " + e, e);
    }
  }

  private static SQLException thrown(InvocationTargetException e) {
    Throwable cause = e.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    return cause instanceof SQLException refusal ? refusal : new SQLException(cause);
  }

  /** A COPY that is going on; it is cancelled when it is closed before its end. */
  static final class Transfer implements AutoCloseable {
    private final Class<?> type;
    private final Object copy;

    private Transfer(Class<?> type, Object copy) {
      this.type = type;
      this.copy = copy;
    }

    /** Sends some bytes. */
    void write(byte[] bytes) throws SQLException {
      try {
        type.getMethod("writeToCopy", byte[].class, int.class, int.class)
            .invoke(copy, bytes, 0, bytes.length);
      } catch (InvocationTargetException e) {
        throw thrown(e);
      } catch (ReflectiveOperationException e) {
        throw new SQLException("The driver cannot COPY: " + e, e);
      }
    }

    /** Says that all bytes are sent, and waits for the server. */
    void end() throws SQLException {
      call(type, "endCopy", copy);
    }

    @Override
    public void close() throws SQLException {
      if (Boolean.TRUE.equals(call(type, "isActive", copy))) {
        call(type, "cancelCopy", copy);
      }
    }
  }
}
