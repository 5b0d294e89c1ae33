package org.athanor.dialects.postgresql.trace;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Functions whose work a rollback does not take back: <a
 * href="https://www.postgresql.org/docs/current/functions-sequence.html">sequences</a>, <a
 * href="https://www.postgresql.org/docs/current/functions-admin.html">administration</a>, <a
 * href="https://www.postgresql.org/docs/current/dblink.html">dblink</a> and others that reach out
 * of the transaction.
 */
final class LastingFunctions {
  private static final String SERVER = "it works on the server itself, not on the database";
  private static final String FILE = "it writes a file";
  private static final String OTHERS = "it ends what other sessions do";
  private static final String SLOT = "replication slots are no part of a transaction";
  private static final String OUTSIDE = "it reaches other systems";

  private static final Map<String, String> REASONS = Map.ofEntries(
      Map.entry("setval", "the position of a sequence is not taken back"),
      Map.entry("pg_terminate_backend", OTHERS),
      Map.entry("pg_cancel_backend", OTHERS),
      Map.entry("pg_reload_conf", SERVER),
      Map.entry("pg_rotate_logfile", SERVER),
      Map.entry("pg_switch_wal", SERVER),
      Map.entry("pg_promote", SERVER),
      Map.entry("pg_create_restore_point", SERVER),
      Map.entry("pg_logical_emit_message", SERVER),
      Map.entry("pg_create_physical_replication_slot", SLOT),
      Map.entry("pg_create_logical_replication_slot", SLOT),
      Map.entry("pg_copy_physical_replication_slot", SLOT),
      Map.entry("pg_copy_logical_replication_slot", SLOT),
      Map.entry("pg_drop_replication_slot", SLOT),
      Map.entry("pg_replication_slot_advance", SLOT),
      Map.entry("lo_export", FILE),
      Map.entry("pg_file_write", FILE),
      Map.entry("pg_file_rename", FILE),
      Map.entry("pg_file_unlink", FILE),
      Map.entry("http_get", OUTSIDE),
      Map.entry("http_post", OUTSIDE),
      Map.entry("http_put", OUTSIDE),
      Map.entry("http_delete", OUTSIDE));

  private static final Set<String> FAMILIES = Set.of("dblink", "pg_stat_reset");

  private LastingFunctions() {}

  /** Why what this function does stays; empty when it is none of them. */
  static Optional<String> reason(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    String reason = REASONS.get(word);
    if (reason != null) {
      return Optional.of(word + ": " + reason);
    }
    return FAMILIES.stream()
        .filter(word::startsWith)
        .findFirst()
        .map(family ->
            word + ": " + (family.equals("dblink") ? "another session commits by itself" : SERVER));
  }
}
