package org.athanor.dialects.h2;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.dialect.BackupFormat;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.ScratchCopyRecipe;
import org.athanor.dialect.ScratchRecipe;
import org.athanor.dialect.ServerVersion;

/**
 * Serves {@code jdbc:h2:} URLs, whether the database is in memory, in a file or on a server; found
 * by {@link java.util.ServiceLoader}. Thread-safe.
 *
 * <p>The driver, {@code com.h2database:h2}, is the database itself.
 */
public final class H2DialectProvider implements DialectProvider {
  private static final String PREFIX = "jdbc:h2:";

  /** A file without the words that name another way of storage, and what follows it. */
  private static final Pattern FILE = Pattern.compile("(file:)?((?!~|[a-zA-Z]+:)[^;]+)(;.*)?");

  /** Found and made by {@link java.util.ServiceLoader}. */
  public H2DialectProvider() {}

  @Override
  public String name() {
    return "h2";
  }

  @Override
  public boolean acceptsUrl(String jdbcUrl) {
    return jdbcUrl.startsWith(PREFIX);
  }

  /** See <a href="https://www.h2database.com/html/features.html#database_url">database URLs</a>. */
  @Override
  public String anchored(String jdbcUrl, Path folder) {
    Matcher file = FILE.matcher(jdbcUrl.substring(PREFIX.length()));
    if (!file.matches()) {
      return jdbcUrl;
    }
    String settings = file.group(3) == null ? "" : file.group(3);
    return PREFIX + "file:" + folder.resolve(file.group(2)).normalize() + settings;
  }

  /** In memory, whatever the database is: it ends with its last connection. */
  @Override
  public Optional<ScratchRecipe> scratch(String jdbcUrl, String name) {
    return Optional.of(new ScratchRecipe(ScratchUrl.beside(jdbcUrl, name), List.of(), List.of()));
  }

  /**
   * By way of a <a href="https://www.h2database.com/html/commands.html#script">script</a> in the
   * server's own memory, which is written over by the next one.
   */
  @Override
  public Optional<ScratchCopyRecipe> scratchCopy(String original, String copy) {
    String script = "'memFS:" + original + ".sql'";
    return Optional.of(new ScratchCopyRecipe(
        ScratchCopyRecipe.Original.OPEN,
        List.of(),
        List.of("SCRIPT NOSETTINGS TO " + script),
        List.of("RUNSCRIPT FROM " + script)));
  }

  @Override
  public Optional<BackupFormat> backups() {
    return Optional.of(new H2Backup());
  }

  @Override
  public Dialect connect(Connection connection) throws SQLException {
    return new H2Dialect(H2Settings.read(connection));
  }

  @Override
  public Dialect offline(ServerVersion version) {
    return new H2Dialect(H2Settings.standard(version));
  }
}
