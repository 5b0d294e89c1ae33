package org.athanor.runtime;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.athanor.dialect.BackupTarget;
import org.athanor.dialect.ConnectionSource;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections by JDBC URL, user and password, through the drivers on the class path.
 *
 * <pre>{@code
 * ConnectionSource connections = new JdbcConnectionSource(
 *     "jdbc:postgresql://localhost/shop", "app", password, Duration.ofSeconds(10));
 * }</pre>
 *
 * <p>The password is never part of a message, even when it stands in the URL. Thread-safe.
 */
public final class JdbcConnectionSource implements ConnectionSource {
  private final String url;
  private final Properties credentials = new Properties();
  private final Duration timeout;
  private final List<Driver> drivers;

  /**
   * A source.
   *
   * @param url the JDBC URL
   * @param user the user, or null when the URL holds it or none is needed
   * @param password the password, or null
   * @param timeout how long one connection may take to open
   */
  public JdbcConnectionSource(
      String url, @Nullable String user, @Nullable String password, Duration timeout) {
    this.url = url;
    this.timeout = timeout;
    this.drivers = List.of();
    if (user != null) {
      credentials.setProperty("user", user);
    }
    if (password != null) {
      credentials.setProperty("password", password);
    }
  }

  private JdbcConnectionSource(
      String url,
      JdbcConnectionSource other,
      Map<String, String> properties,
      List<Driver> drivers) {
    this.url = url;
    this.timeout = other.timeout;
    this.drivers = List.copyOf(drivers);
    credentials.putAll(properties);
    credentials.putAll(other.credentials);
  }

  /**
   * The same source, with more properties for the driver.
   *
   * @param properties their values by name, usually
   *     {@link org.athanor.dialect.DialectProvider#driverProperties}; parameters of the URL win
   *     over them
   */
  public JdbcConnectionSource withDriverProperties(Map<String, String> properties) {
    return new JdbcConnectionSource(url, this, properties, drivers);
  }

  /**
   * The same source, which asks these drivers before those of the class path: for drivers that a
   * user names, which {@link DriverManager} refuses because it did not load them.
   *
   * @param found the drivers, the first that knows the URL wins
   */
  public JdbcConnectionSource withDrivers(List<Driver> found) {
    return new JdbcConnectionSource(url, this, Map.of(), found);
  }

  /** The same user, password, properties and drivers for another database. */
  JdbcConnectionSource at(String otherUrl) {
    return new JdbcConnectionSource(otherUrl, this, Map.of(), drivers);
  }

  /**
   * What programs need to speak to the same database.
   *
   * @return the URL, user and password; a secret, to be handed on in variables or private files
   */
  public BackupTarget.Login login() {
    return new BackupTarget.Login(
        url, credentials.getProperty("user"), credentials.getProperty("password"));
  }

  /** The URL with all that stands in it, a password perhaps. */
  String url() {
    return url;
  }

  /**
   * Opens a connection.
   *
   * @throws AthanorException CON-001 to CON-005 saying why there is none
   */
  @Override
  public Connection open() {
    FutureTask<Connection> opening = new FutureTask<>(this::connect);
    Thread thread = new Thread(opening, "athanor-connect");
    thread.setDaemon(true);
    thread.start();
    try {
      return opening.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failed(Objects.requireNonNullElse(e.getCause(), e));
    } catch (TimeoutException e) {
      closeWhenOpen(opening);
      throw tooLate();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closeWhenOpen(opening);
      throw tooLate();
    }
  }

  private Connection connect() throws SQLException {
    for (Driver driver : drivers) {
      // The contract of Driver: null when the URL is of another kind.
      Connection connection = driver.connect(url, credentials);
      if (connection != null) {
        return connection;
      }
    }
    return DriverManager.getConnection(url, credentials);
  }

  private AthanorException failed(Throwable cause) {
    SQLException reason = cause instanceof SQLException e
        ? new SQLException(
            withoutSecrets(String.valueOf(e.getMessage())), e.getSQLState(), e.getErrorCode())
        : new SQLException(withoutSecrets(String.valueOf(cause)));
    reason.setStackTrace(cause.getStackTrace());
    return ConnectionErrors.of(reason, displayUrl());
  }

  private String withoutSecrets(String message) {
    String text = message.replace(url, displayUrl());
    String password = credentials.getProperty("password", "");
    return password.isEmpty() ? text : text.replace(password, "***");
  }

  private AthanorException tooLate() {
    return AthanorException.of(
            ErrorCode.CON_004,
            "The database " + displayUrl() + " did not answer within " + Durations.text(timeout)
                + ".")
        .fix("check host and port, and whether a firewall is in the way")
        .build();
  }

  /** A connection that opens after nobody waits for it any more must not stay. */
  private static void closeWhenOpen(FutureTask<Connection> opening) {
    Thread closer = new Thread(
        () -> {
          try (Connection late = opening.get()) {
            late.clearWarnings();
          } catch (SQLException | ExecutionException e) {
            // It never opened, or is gone already: there is nothing left to close.
            opening.cancel(true);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        },
        "athanor-connect-cleanup");
    closer.setDaemon(true);
    closer.start();
  }

  /** The URL without user, password and parameters. */
  @Override
  public String displayUrl() {
    return url.replaceFirst("//[^/@]*@", "//").replaceFirst("[?;].*$", "");
  }

  @Override
  public String toString() {
    return displayUrl();
  }
}
