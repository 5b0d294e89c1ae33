package org.athanor.cli;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.athanor.cli.config.Settings;
import org.athanor.dialect.DialectProvider;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.scratch.EmbeddedServer;
import org.athanor.scratch.FoundPrograms;
import org.athanor.scratch.ProgramPlaces;
import org.athanor.scratch.ServerKind;
import org.jspecify.annotations.Nullable;

/**
 * Scratch servers that Athanor starts itself: {@code embedded}, {@code embedded:postgresql} or
 * {@code embedded:postgresql:16}.
 */
final class EmbeddedScratch {
  private static final String WORD = "embedded";

  /** Databases that are no server's: their scratch databases are in the memory of this process. */
  private static final Map<String, String> IN_MEMORY =
      Map.of("sqlite", "jdbc:sqlite::memory:", "h2", "jdbc:h2:mem:scratch");

  private final Settings settings;
  private final DatabaseAccess access;
  private final @Nullable AthanorCommand root;

  /**
   * Servers for a run.
   *
   * @param access opens connections
   * @param root is told which server it is, and uses it to its end; null for nobody
   */
  EmbeddedScratch(Settings settings, DatabaseAccess access, @Nullable AthanorCommand root) {
    this.settings = settings;
    this.access = access;
    this.root = root;
  }

  /** A product, and its version; empty for the newest that there is. */
  private record Wanted(String product, String version) {
    static Wanted parse(String text) {
      int colon = text.indexOf(':');
      return colon < 0
          ? new Wanted(text, "")
          : new Wanted(text.substring(0, colon), text.substring(colon + 1));
    }
  }

  /** Whether a value of {@code --scratch} asks for such a server. */
  static boolean isNamed(String value) {
    return value.equals(WORD) || value.startsWith(WORD + ":");
  }

  /** Whether there is such a server of a dialect. */
  static boolean serves(String dialect) {
    String product = Wanted.parse(dialect).product();
    return IN_MEMORY.containsKey(product) || kind(product).isPresent();
  }

  private static Optional<ServerKind> kind(String product) {
    return ServerKind.of(product).filter(kind -> kind == ServerKind.POSTGRESQL);
  }

  /**
   * The server that was asked for.
   *
   * @param value a dialect, or {@code embedded} with one behind it: a product, or a product and a
   *     version; {@code embedded} alone is what the environment has
   * @throws AthanorException SDB-002 when its programs are not found, SDB-001 when it does not
   *     start, CFG-008 when Athanor starts no such server
   */
  JdbcConnectionSource start(String value) {
    Wanted asked = Wanted.parse(dialect(value));
    Wanted wanted = asked.version().isEmpty() ? completed(asked) : asked;
    String inMemory = IN_MEMORY.get(wanted.product());
    if (inMemory != null) {
      return access.connections(inMemory, null, null);
    }
    ServerKind kind = kind(wanted.product()).orElseThrow(() -> unserved(wanted.product()));
    FoundPrograms programs =
        ProgramPlaces.of(settings.scratch().programs()).find(kind, wanted.version());
    EmbeddedServer server = started(programs);
    return access.connections(server.jdbcUrl(), server.user(), server.password());
  }

  private static String dialect(String value) {
    if (!isNamed(value)) {
      return value;
    }
    return value.equals(WORD) ? "" : value.substring(WORD.length() + 1);
  }

  private EmbeddedServer started(FoundPrograms programs) {
    if (root != null) {
      root.tellOnce("Scratch server: " + programs.kind().title() + " " + programs.version()
          + ", embedded (" + programs.place() + ")" + otherVersion(programs));
    }
    EmbeddedServer server = EmbeddedServer.shared(programs);
    if (root != null) {
      server.awaitAtExit(root::awaitEnd);
    }
    return server;
  }

  /** With what the environment says, by its dialect or by its database. */
  private Wanted completed(Wanted asked) {
    Wanted stated = stated();
    String url = url();
    if (stated == null && url != null) {
      String product = access.dialects().forUrl(url).map(DialectProvider::name).orElse("");
      stated = new Wanted(product, "");
    }
    if (stated == null) {
      if (asked.product().isEmpty()) {
        throw AthanorException.of(ErrorCode.CFG_008, "Which server is to be started, nothing says.")
            .evidence("no environment is chosen")
            .fix("name it: --scratch embedded:postgresql:17")
            .build();
      }
      return asked;
    }
    if (!asked.product().isEmpty() && !asked.product().equals(stated.product())) {
      return asked;
    }
    boolean asksDatabase =
        stated.version().isEmpty() && url != null && kind(stated.product()).isPresent();
    return asksDatabase ? new Wanted(stated.product(), versionOfDatabase()) : stated;
  }

  /** What the environment's dialect says, such as {@code postgresql:17}; null without one. */
  private @Nullable Wanted stated() {
    Settings.Environment chosen = settings.environment();
    return chosen == null || chosen.dialect() == null ? null : Wanted.parse(chosen.dialect());
  }

  private @Nullable String url() {
    Settings.Environment chosen = settings.environment();
    return chosen == null ? null : chosen.url();
  }

  private String versionOfDatabase() {
    try (Connection connection = access.connections().open()) {
      DatabaseMetaData server = connection.getMetaData();
      return server.getDatabaseMajorVersion() + "." + server.getDatabaseMinorVersion();
    } catch (SQLException e) {
      throw Unexpected.wrap(e);
    }
  }

  /** What a trial on another version than production's should be read with. */
  private String otherVersion(FoundPrograms programs) {
    Wanted stated = stated();
    if (stated == null
        || stated.version().isEmpty()
        || !stated.product().equals(programs.kind().word())
        || programs.kind().series(stated.version()).equals(programs.series())) {
      return "";
    }
    return "; the environment has " + stated.version();
  }

  private static AthanorException unserved(String product) {
    return AthanorException.of(
            ErrorCode.CFG_008, "Athanor starts no server of \"" + product + "\" by itself.")
        .evidence("it starts postgresql, and needs none for sqlite and h2")
        .fix("name a server on which databases may be made: --scratch JDBC-URL")
        .build();
  }
}
