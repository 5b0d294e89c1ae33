package org.athanor.dialect;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the dialect of a connection; registered as a service in
 * {@code META-INF/services/org.athanor.dialect.DialectProvider}.
 */
public interface DialectProvider {
  /** The name of the dialect that it makes, such as {@code postgresql}. */
  String name();

  /** Whether it serves JDBC URLs like this one; asked before any connection is made. */
  boolean acceptsUrl(String jdbcUrl);

  /**
   * Which of several dialects that accept a URL serves it: the one with the greatest number.
   * Athanor's own have 0, so that a dialect for a product that speaks the protocol of another takes
   * more, and accepts only the URLs that are meant for it.
   */
  default int precedence() {
    return 0;
  }

  /**
   * The URL with the file that it names, if any, made absolute: what a project's configuration says
   * must not depend on the folder in which a command is typed.
   *
   * @param jdbcUrl a URL that {@link #acceptsUrl} accepts
   * @param folder where relative names start, absolute
   */
  default String anchored(String jdbcUrl, Path folder) {
    return jdbcUrl;
  }

  /**
   * What the driver must be told for Athanor's own connections, by the names of the driver's
   * properties. What the URL says about the same property wins.
   */
  default Map<String, String> driverProperties() {
    return Map.of();
  }

  /**
   * What the driver must be told besides for connections that change nothing, and make no database
   * that is not there, by the names of its properties.
   */
  default Map<String, String> readOnlyProperties() {
    return Map.of();
  }

  /**
   * For a product whose SQL is written but to which nobody speaks: what refuses everything that
   * needs a connection. Asked before any connection is made; empty for all other products.
   */
  default Optional<ScriptOnly> scriptOnly() {
    return Optional.empty();
  }

  /**
   * How a throw-away database is made beside the one that a URL names; empty where the product or
   * the URL does not allow it.
   *
   * @param jdbcUrl a URL that {@link #acceptsUrl} accepts
   * @param name a name that no other database has, of letters, digits and underscores
   */
  default Optional<ScratchRecipe> scratch(String jdbcUrl, String name) {
    return Optional.empty();
  }

  /** How whole databases of this product are written to a file; empty where Athanor cannot. */
  default Optional<BackupFormat> backups() {
    return Optional.empty();
  }

  /**
   * How a throw-away database is made as a copy of another throw-away one; empty where the product
   * has no way that is faster than running the same revisions again.
   *
   * @param original the name of the one that is copied, which {@link #scratch} was given
   * @param copy the name of the new one
   */
  default Optional<ScratchCopyRecipe> scratchCopy(String original, String copy) {
    return Optional.empty();
  }

  /**
   * A server of this product as a container; empty where none is needed or there is none.
   *
   * @param version the wanted version; {@link ServerVersion#UNKNOWN} means a recent one
   */
  default Optional<ServerImage> image(ServerVersion version) {
    return Optional.empty();
  }

  /**
   * The dialect of an open connection, in the server's version.
   *
   * @throws SQLException when the server does not answer
   */
  Dialect connect(Connection connection) throws SQLException;

  /** The dialect for offline SQL; {@link ServerVersion#UNKNOWN} means the newest supported one. */
  Dialect offline(ServerVersion version);
}
