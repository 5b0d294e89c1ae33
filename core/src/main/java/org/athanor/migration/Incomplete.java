package org.athanor.migration;

import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The error of an operation that lacks a detail. */
final class Incomplete {
  private Incomplete() {}

  static <T> T require(@Nullable T detail, String call, String missing) {
    if (detail == null) {
      throw AthanorException.of(ErrorCode.DDL_001, call + " does not say " + missing + ".")
          .fix("add it: " + (call.startsWith("op.") ? call : "") + missing(missing))
          .databaseState("Nothing was changed.")
          .build();
    }
    return detail;
  }

  private static String missing(String missing) {
    return switch (missing) {
      case "which table it is on" -> ".on(\"table\", ...)";
      case "which table it refers to" -> ".references(\"table\", \"column\")";
      case "its query" -> ".as(\"SELECT ...\")";
      case "its type" -> ".as(varchar(100))";
      case "its bounds" -> ".as(\"FOR VALUES ...\")";
      case "its body", "what it does" -> ".as(\"...\")";
      case "when it fires" -> ".before(...) or .after(...)";
      case "by what" -> ".to(...)";
      case "what the privileges are on" -> ".onTable(\"table\")";
      case "which role it is about" -> ".to(\"role\") or .from(\"role\")";
      case "where it goes" -> ".before(\"column\") or .after(\"column\")";
      default -> "...";
    };
  }
}
