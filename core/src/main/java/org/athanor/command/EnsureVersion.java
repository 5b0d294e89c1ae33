package org.athanor.command;

/** Makes Athanor's own tables where they are not there yet. */
public final class EnsureVersion {
  private final Environment environment;

  /**
   * What came of it.
   *
   * @param database the JDBC URL without credentials
   * @param made whether the tables were made now
   */
  public record Report(String database, boolean made) {}

  /** Over an environment. */
  public EnsureVersion(Environment environment) {
    this.environment = environment;
  }

  /** Makes them. */
  public Report run() {
    boolean made = environment.runner().ensureVersion();
    return new Report(environment.database().connections().displayUrl(), made);
  }
}
