package org.athanor.junit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.athanor.command.Workbench;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.Dialects;
import org.athanor.runtime.Database;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.runtime.ScratchDatabases.Scratch;
import org.athanor.runtime.VersionTables;

/**
 * The databases of the tests of one server and one history. One for each state is brought there by
 * its revisions, and then copied for each test. Thread-safe.
 */
final class TestDatabases implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);

  private final Dialects dialects = Dialects.installed(TestDatabases.class.getClassLoader());
  private final JdbcConnectionSource server;
  private final ScratchDatabases scratch;
  private final Map<String, Scratch> templates = new HashMap<>();

  TestDatabases(TestServer.Address address) {
    Optional<DialectProvider> provider = dialects.forUrl(address.url());
    this.server = new JdbcConnectionSource(
            address.url(), address.user(), address.password(), CONNECT_TIMEOUT)
        .withDriverProperties(provider.map(DialectProvider::driverProperties).orElse(Map.of()));
    this.scratch = new ScratchDatabases(server, dialects);
  }

  /** Brings a database to a state. */
  @FunctionalInterface
  interface Preparation {
    void prepare(Database database);
  }

  Dialects dialects() {
    return dialects;
  }

  /** An empty database. */
  synchronized Scratch create() {
    return scratch.create();
  }

  /**
   * A database in a state.
   *
   * @param state what the state is called
   * @param preparation leads there from an empty database
   */
  synchronized Scratch create(String state, Preparation preparation) {
    Scratch known = templates.get(state);
    Scratch template = known == null ? prepared(preparation) : known;
    Optional<Scratch> copy = scratch.copy(template);
    if (copy.isPresent()) {
      templates.put(state, template);
    }
    return copy.orElse(template);
  }

  private Scratch prepared(Preparation preparation) {
    Scratch made = scratch.create();
    preparation.prepare(database(made));
    return made;
  }

  Database database(Scratch made) {
    return new Database(made.connections(), dialects);
  }

  /** Others on the same server, which the caller closes. */
  ScratchDatabases others() {
    return new ScratchDatabases(server, dialects);
  }

  /** Where schemas are read on the same server; the caller closes it. */
  Workbench bench(VersionTables own) {
    return new Workbench(server, dialects, own.all());
  }

  synchronized void drop(Scratch made) {
    scratch.drop(made);
  }

  @Override
  public synchronized void close() {
    scratch.close();
  }
}
