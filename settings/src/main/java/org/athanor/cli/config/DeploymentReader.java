package org.athanor.cli.config;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what is done around a run. */
final class DeploymentReader {
  private final TomlSection root;
  private final @Nullable String environment;

  /** For an environment, or for none. */
  DeploymentReader(TomlSection root, @Nullable String environment) {
    this.root = root;
    this.environment = environment;
  }

  Settings.Deployment read(TomlFile file) {
    return new Settings.Deployment(
        backup(root.section("backup"), file), hooks(root.section("hooks")));
  }

  private static Settings.Hooks hooks(TomlSection section) {
    section.allow("folder", "classes", "classpath");
    return new Settings.Hooks(
        section.path("folder"), section.texts("classes"), section.paths("classpath"));
  }

  /** What an environment says goes before what is said for all. */
  private Settings.Backup backup(TomlSection section, TomlFile file) {
    section.allow("folder", "before_upgrade", "programs", "proof", "scratch", "timeout");
    Path folder = Objects.requireNonNullElse(section.path("folder"), file.resolve("backups"));
    boolean forAll = section.flag("before_upgrade", false);
    boolean wanted = environment == null
        ? forAll
        : root.section("environments").section(environment).flag("backup", forAll);
    return new Settings.Backup(
        folder,
        wanted,
        section.path("programs"),
        "archive".equals(section.choice("proof", "restore", "archive")),
        section.text("scratch"),
        section.duration("timeout"));
  }
}
