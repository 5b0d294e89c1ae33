package org.athanor.cli.config;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says of settings; null where it says nothing.
 *
 * @param config the configuration file
 * @param environment the name of the environment
 * @param url the JDBC URL
 * @param user the database user
 * @param password the password
 * @param variables the variables of the process
 */
public record Overrides(
    @Nullable Path config,
    @Nullable String environment,
    @Nullable String url,
    @Nullable String user,
    @Nullable String password,
    Map<String, String> variables) {

  /** Command line first, then the variable. */
  @Nullable String orVariable(@Nullable String given, String variable) {
    return given != null ? given : variables.get(variable);
  }

  @Override
  public String toString() {
    return "Overrides[config=" + config + ", environment=" + environment + "]";
  }
}
