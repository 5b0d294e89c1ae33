package org.athanor.cli.config;

import java.nio.file.Path;
import java.util.Optional;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/** The environments of a file that are protected, by the databases that they name. */
final class ProtectedEnvironments {
  private final TomlSection all;
  private final Path home;

  /** Those of section {@code [environments]}; relative files start at {@code home}. */
  ProtectedEnvironments(TomlSection all, Path home) {
    this.all = all;
    this.home = home;
  }

  /** Whether the environment of this name is one. */
  boolean has(String name) {
    return all.keys().contains(name) && all.section(name).flag("protected", false);
  }

  /**
   * The first one, by name, whose database a URL leads to.
   *
   * @param base where a relative file in the URL starts
   */
  Optional<String> nameOf(String url, Path base) {
    return DatabaseAddress.of(url, base)
        .flatMap(address -> all.keys().stream()
            .sorted()
            .filter(this::has)
            .filter(name -> address(name).filter(address::isSame).isPresent())
            .findFirst());
  }

  private Optional<DatabaseAddress> address(String name) {
    try {
      return Optional.ofNullable(all.section(name).text("url"))
          .flatMap(url -> DatabaseAddress.of(url, home));
    } catch (AthanorException e) {
      // Where the variable of its URL is not set, nobody can tell which database it is.
      if (e.code() == ErrorCode.CFG_003) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
