package org.athanor.dialects.sqlserver;

import java.util.Locale;
import java.util.Set;
import org.athanor.dialect.Identifiers;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * Names as SQL Server reads them: never folded, at most 128 UTF-16 units, in brackets unless they
 * are regular and no reserved word.
 *
 * <p>See <a
 * href="https://learn.microsoft.com/sql/relational-databases/databases/database-identifiers">
 * identifiers</a> and <a
 * href="https://learn.microsoft.com/sql/t-sql/language-elements/reserved-keywords-transact-sql">
 * reserved keywords</a>.
 */
final class SqlServerIdentifiers implements Identifiers {
  private static final int MAX_LENGTH = 128;

  private static final Set<String> RESERVED = Set.of("""
          add all alter and any as asc authorization backup begin between break browse bulk by
          cascade case check checkpoint close clustered coalesce collate column commit compute
          constraint contains containstable continue convert create cross current current_date
          current_time current_timestamp current_user cursor database dbcc deallocate declare
          default delete deny desc disk distinct distributed double drop dump else end errlvl
          escape except exec execute exists exit external fetch file fillfactor for foreign
          freetext freetexttable from full function goto grant group having holdlock identity
          identity_insert identitycol if in index inner insert intersect into is join key kill
          left like lineno load merge national nocheck nonclustered not null nullif of off
          offsets on open opendatasource openquery openrowset openxml option or order outer over
          percent pivot plan precision primary print proc procedure public raiserror read
          readtext reconfigure references replication restore restrict return revert revoke
          right rollback rowcount rowguidcol rule save schema securityaudit select
          semantickeyphrasetable semanticsimilaritydetailstable semanticsimilaritytable
          session_user set setuser shutdown some statistics system_user table tablesample
          textsize then to top tran transaction trigger truncate try_convert tsequal union
          unique unpivot update updatetext use user values varying view waitfor when where
          while with within writetext go
          """.strip().split("\\s+"));

  @Override
  public String write(String name) {
    if (name.length() > MAX_LENGTH) {
      throw AthanorException.of(
              ErrorCode.DDL_004,
              "The name \"" + name + "\" has " + name.length() + " characters; SQL Server takes "
                  + MAX_LENGTH + ".")
          .fix("shorten it, for example to \"" + name.substring(0, MAX_LENGTH) + "\"")
          .build();
    }
    if (name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0) {
      throw AthanorException.of(ErrorCode.DDL_004, "The name \"" + name + "\" holds a line end.")
          .fix("take the line end out: a line of a name could end the batch of a script")
          .build();
    }
    return isRegular(name) ? name : '[' + name.replace("]", "]]") + ']';
  }

  private static boolean isRegular(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return !RESERVED.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public String fold(String name) {
    return name;
  }

  /** Upper and lower case are the same in most collations, and a second name would be refused. */
  @Override
  public String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public int maxLength() {
    return MAX_LENGTH;
  }

  @Override
  public int length(String name) {
    return name.length();
  }
}
