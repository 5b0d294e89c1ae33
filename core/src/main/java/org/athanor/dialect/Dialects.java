package org.athanor.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/** The dialects on the class path. Immutable and thread-safe. */
public final class Dialects {
  private final List<DialectProvider> providers;

  /** A fixed set of dialects. */
  public Dialects(List<DialectProvider> providers) {
    this.providers = List.copyOf(providers);
  }

  /** The dialects registered as services and visible to {@code loader}. */
  public static Dialects installed(ClassLoader loader) {
    List<DialectProvider> found = new ArrayList<>();
    ServiceLoader.load(DialectProvider.class, loader).forEach(found::add);
    return new Dialects(found);
  }

  /** These and more of them. */
  public Dialects with(List<DialectProvider> more) {
    List<DialectProvider> all = new ArrayList<>(providers);
    all.addAll(more);
    return new Dialects(all);
  }

  /** The provider that serves a JDBC URL: of several the one that goes before the others. */
  public Optional<DialectProvider> forUrl(String jdbcUrl) {
    Optional<DialectProvider> found = Optional.empty();
    for (DialectProvider provider : providers) {
      boolean goesBefore =
          found.isEmpty() || provider.precedence() > found.get().precedence();
      if (goesBefore && provider.acceptsUrl(jdbcUrl)) {
        found = Optional.of(provider);
      }
    }
    return found;
  }

  /**
   * The dialect of an open connection.
   *
   * @throws AthanorException DDL-005 when no installed dialect serves it
   */
  public Dialect of(Connection connection) throws SQLException {
    String url = connection.getMetaData().getURL();
    Optional<DialectProvider> provider = forUrl(url);
    if (provider.isEmpty()) {
      throw unknown("No installed dialect serves \"" + url.replaceAll("[?;].*", "") + "\".");
    }
    return provider.get().connect(connection);
  }

  /**
   * The provider of a dialect by its name.
   *
   * @throws AthanorException DDL-005 when it is not installed
   */
  public DialectProvider named(String name) {
    return providers.stream()
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown("No dialect is named \"" + name + "\"."));
  }

  /**
   * The dialect for a server that is not at hand.
   *
   * @param name the dialect's name with a version or without, such as {@code postgresql:15}
   * @throws AthanorException DDL-005 when it is not installed; CFG-008 when the version is no
   *     number
   */
  public Dialect offline(String name) {
    int colon = name.indexOf(':');
    return colon < 0
        ? named(name).offline(ServerVersion.UNKNOWN)
        : named(name.substring(0, colon)).offline(version(name));
  }

  private static ServerVersion version(String name) {
    String[] numbers = name.substring(name.indexOf(':') + 1).split("\\.", -1);
    try {
      int minor = numbers.length > 1 ? Integer.parseInt(numbers[1]) : 0;
      return new ServerVersion(Integer.parseInt(numbers[0]), minor);
    } catch (NumberFormatException e) {
      throw AthanorException.of(ErrorCode.CFG_008, "\"" + name + "\" names no version.")
          .fix("write it as postgresql:17, sqlserver:2019 or oracle:12.2")
          .cause(e)
          .build();
    }
  }

  private AthanorException unknown(String message) {
    return AthanorException.of(ErrorCode.DDL_005, message)
        .evidence("installed: "
            + providers.stream().map(DialectProvider::name).sorted().toList())
        .fix("use one of these, or put the jar of the missing dialect on the class path")
        .build();
  }
}
