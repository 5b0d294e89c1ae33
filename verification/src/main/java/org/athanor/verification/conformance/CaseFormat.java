package org.athanor.verification.conformance;

import java.io.PrintStream;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A kind of case file, known by its name. */
interface CaseFormat {
  /** The name of the files, without folders. */
  String fileName();

  /** The cases of one file. */
  List<ConformanceCase> read(JsonNode root);

  /** Prints figures of its own after the cases of a file have run. */
  default void summarize(PrintStream out) {}
}
