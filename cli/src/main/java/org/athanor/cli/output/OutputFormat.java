package org.athanor.cli.output;

/** The form of what a command prints on standard output. */
public enum OutputFormat {
  /** For people: lines, tables and, on a terminal, colours. */
  text,
  /** For programs: one JSON object. */
  json
}
