package org.athanor.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose what is compared with what. */
final class ModelSourceOptions {
  /** What a comparison starts from. */
  enum Base {
    database,
    revisions
  }

  @Option(
      names = "--model",
      paramLabel = "SCHEMA",
      description = "What is wanted, instead of the model of athanor.toml: SQL files,"
          + " java:CLASS, a snapshot, a JDBC URL, revisions.")
  private @Nullable String model;

  @Option(
      names = "--from",
      paramLabel = "database|revisions",
      defaultValue = "database",
      description = "What it is compared with: the database, or what the revisions make on a"
          + " scratch database, so that none is needed that is at head.")
  private Base from = Base.database;

  ModelSourceOptions() {}

  /** The configured model, compared with what the revisions make. */
  static ModelSourceOptions modelFromRevisions() {
    ModelSourceOptions options = new ModelSourceOptions();
    options.from = Base.revisions;
    return options;
  }

  /** The name of what is wanted. */
  String model() {
    return model == null ? "model" : model;
  }

  boolean isFromRevisions() {
    return from == Base.revisions;
  }
}
